using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.Shell;

/// <summary>A host that asks nobody who they are.</summary>
internal sealed class DeskHost : SqliteHost
{
    /// <summary>Of the owner of the first shop.</summary>
    public const string Login = "owner@shop1";

    /// <summary>What the pages warned of.</summary>
    public ConcurrentQueue<string> Warnings { get; } = new();

    private protected override void Configure(MerchantUiOptions options) => options.AllowAnonymous(Login);

    private protected override void Add(WebApplicationBuilder builder) => builder.Logging.AddProvider(new Listener(Warnings));

    private sealed class Listener(ConcurrentQueue<string> heard) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Warning)
            {
                heard.Enqueue(formatter(state, exception));
            }
        }
    }
}
