using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.DirectLine;

/// <summary>The service on a port of the machine itself, with clients of the protocol.</summary>
internal sealed class DirectLineHost : IDisposable
{
    /// <summary>Set as DirectLine__Secret.</summary>
    public const string Secret = "server-secret-for-tests";

    private readonly BotHost _bot;
    private readonly WebApplicationFactory<Program> _host;

    public DirectLineHost(Action<IServiceCollection>? services = null, params (string Name, string Value)[] settings)
    {
        _bot = new BotHost([("DirectLine:Secret", Secret), .. settings]);
        _host = services is null ? _bot : _bot.WithWebHostBuilder(builder => builder.ConfigureServices(services));
        _host.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _host.StartServer();
    }

    public FakeClock Clock => _bot.Clock;

    public IStateStore Store => _host.Services.GetRequiredService<IStateStore>();

    public IServiceProvider Services => _host.Services;

    public DirectLineClient Client(string? credential = null, string origin = "") => new(_host.CreateClient()) { Credential = credential, Origin = origin };

    public DirectLineClient Server() => Client(Secret);

    /// <summary>A client whose conversation has begun.</summary>
    public async Task<DirectLineClient> BegunAsync()
    {
        var client = Client();
        await client.StartAsync();
        return client;
    }

    /// <summary>The same; its greeting has been read by polling.</summary>
    public async Task<DirectLineClient> StartedAsync()
    {
        var client = await BegunAsync();
        await client.PollAsync(1);
        return client;
    }

    public void Dispose()
    {
        _host.Dispose();
        _bot.Dispose();
    }
}
