namespace ServiceBot.Bot.Tests.Clients;

/// <summary>The service as shipped settings start it, once for all tests of a class.</summary>
public sealed class RunningService : IAsyncLifetime
{
    private ServiceProcess? _service;

    internal ServiceProcess Service => _service ?? throw new InvalidOperationException("It is started only when the clients are there.");

    public async Task InitializeAsync()
    {
        if (NodeClients.AreThere)
            _service = await ServiceProcess.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_service is not null)
            await _service.DisposeAsync();
    }
}
