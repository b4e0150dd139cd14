using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ServiceBot.Bot.Tests.Support;

/// <summary>Keeps all that is logged, with faults in full.</summary>
internal sealed class LogTexts : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Texts { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Texts.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
