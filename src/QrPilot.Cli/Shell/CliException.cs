namespace QrPilot.Cli.Shell;

/// <summary>An expected end of the tool: a message for people and an exit code.</summary>
internal sealed class CliException(int exitCode, string message) : Exception(message)
{
    public int Code { get; } = exitCode;

    public static CliException BadInput(string message) => new(ExitCode.BadInput, message);

    public static CliException HostFailed(string message) => new(ExitCode.HostFailed, message);
}
