using System.Diagnostics;

namespace QrPilot.Sdk.MerchantUi.Tests.Support;

/// <summary>Programs of the machine that read what we made without knowing us.</summary>
internal static class Tool
{
    /// <returns>What the program wrote.</returns>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, trouble) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program}: {process.ExitCode} {await trouble}");
        return await output;
    }
}
