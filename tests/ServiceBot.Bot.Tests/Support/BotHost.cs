using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ServiceBot.Bot.Tests.Support;

/// <summary>The whole service in process, on its own corpus and index folder and with a clock that stands still.</summary>
internal sealed class BotHost(params (string Name, string Value)[] settings) : WebApplicationFactory<Program>
{
    public TestKnowledge Knowledge { get; init; } = new();

    public FakeClock Clock { get; } = new();

    /// <summary>Asks over the interface and returns what came back as JSON.</summary>
    public async Task<JsonElement> AskAsync(object body)
    {
        using var response = await CreateClient().PostAsJsonAsync("/api/ask", body);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Task<HttpResponseMessage> PostJsonAsync(byte[] body, string contentType = "application/json")
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return CreateClient().PostAsync("/api/ask", content);
    }

    public Task<HttpResponseMessage> PostJsonAsync(string body) => PostJsonAsync(Encoding.UTF8.GetBytes(body));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Corpus:Paths:0", Knowledge.Corpus);
        builder.UseSetting("Index:Path", Knowledge.Index);
        builder.UseSetting("State:ConnectionString", Knowledge.State);
        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Knowledge.Dispose();
    }
}
