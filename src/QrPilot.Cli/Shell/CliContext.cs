namespace QrPilot.Cli.Shell;

/// <summary>What the tool touches of the world around it.</summary>
internal sealed record CliContext
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Progress bars are for people: none when the error stream goes to a file or a pipe.</summary>
    public required bool ShowProgress { get; init; }

    public required Func<string, string?> Environment { get; init; }

    public required TimeProvider Clock { get; init; }

    public required Func<HttpMessageHandler> MakeHandler { get; init; }

    public static CliContext ForProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        ShowProgress = !Console.IsErrorRedirected,
        Environment = System.Environment.GetEnvironmentVariable,
        Clock = TimeProvider.System,
        MakeHandler = () => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxConnectionsPerServer = 256,
        },
    };
}
