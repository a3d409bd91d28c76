namespace QrPilot.EndToEnd.Tests.Support;

/// <summary>The pilot host as a process that does one thing and ends, as an operator starts it.</summary>
internal static class HostCommand
{
    public static Task<(int ExitCode, string Output)> RunAsync(
        string dataFolder, IReadOnlyDictionary<string, string> environment, params string[] words) =>
        RunProcess.ToEndAsync("dotnet", [Built.Host, .. words, $"--QrPilot:Data={dataFolder}"], environment);
}
