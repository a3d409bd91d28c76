namespace QrPilot.EndToEnd.Tests.Support;

/// <summary>The command line tool as a process of its own.</summary>
internal static class Command
{
    public static Task<(int ExitCode, string Output)> RunAsync(string apiKey, params string[] arguments) =>
        RunProcess.ToEndAsync("dotnet", [Built.Tool, .. arguments], new Dictionary<string, string> { ["QRPILOT_API_KEY"] = apiKey });
}
