using QrPilot.Cli.Shell;

namespace QrPilot.Cli.Tests.Fakes;

/// <summary>Runs the tool in the process, against a fake host, and keeps what it wrote.</summary>
internal sealed class Tool(HttpMessageHandler? host = null)
{
    public HeardWriter Out { get; } = new();

    public StringWriter Error { get; } = new();

    /// <summary>Ctrl-c.</summary>
    public CancellationToken Stop { get; init; } = TestContext.Current.CancellationToken;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public string? KeyInEnvironment { get; init; } = "key";

    public Task<int> RunAsync(params string[] args) => CliApp.RunAsync(
        args,
        new CliContext
        {
            Out = Out,
            Error = Error,
            ShowProgress = false,
            Environment = name => name == "QRPILOT_API_KEY" ? KeyInEnvironment : null,
            Clock = Clock,
            MakeHandler = () => host is null ? new FakeHost { BreakAfter = 0 } : new Shared(host),
        },
        Stop);

    /// <summary>Lets several clients use one fake.</summary>
    private sealed class Shared(HttpMessageHandler host) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _host = new(host, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _host.SendAsync(request, cancellationToken);
    }
}
