using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.DirectLine;

/// <summary>Tokens and secrets stay out of the log, whatever is set (A4.3, point 10).</summary>
public sealed class AccessLogTests
{
    [Fact]
    public async Task Log_AllLevelsOn_HoldsNoTokenNorSecretNorWhatWasTyped()
    {
        var log = new LogTexts();
        using var host = new DirectLineHost(services => services.AddSingleton<ILoggerProvider>(log), ("Logging:LogLevel:Default", "Information"), ("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Information"));
        var client = await host.BegunAsync();
        using (var stream = await client.OpenAsync())
            await stream.ReadAsync(1);
        await client.SayAsync("样板街道的安全包");
        await client.PollAsync(3);
        await StreamClient.RefusalAsync(client.StreamUrl + "x");
        await host.Server().SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/tokens/refresh");

        Assert.Contains(log.Texts, text => text.Contains("403 NotAuthorized", StringComparison.Ordinal));
        Assert.All(log.Texts, text => Assert.False(
            text.Contains(client.Credential![..20], StringComparison.Ordinal) || text.Contains("t=", StringComparison.Ordinal)
                || text.Contains(DirectLineHost.Secret, StringComparison.Ordinal) || text.Contains("样板街道的", StringComparison.Ordinal),
            text));
    }
}
