using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Hosting.Commands;

namespace Microsoft.Extensions.Hosting;

/// <summary>Runs a host of QrPilot.</summary>
public static class QrPilotHostExtensions
{
    /// <summary>Does the command that the arguments begin with, such as <c>migrate</c>, and ends; without one it serves until it is
    /// stopped.</summary>
    /// <param name="app">The host, with everything mapped.</param>
    /// <param name="args">The arguments of the program.</param>
    /// <returns>The exit code of the program.</returns>
    public static async Task<int> RunQrPilotAsync(this WebApplication app, string[] args)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(args);
        await using (app)
        {
            if (await app.Services.GetRequiredService<HostCommands>().RunAsync(args, Console.Out, Console.Error) is { } exitCode)
            {
                return exitCode;
            }

            await app.RunAsync();
            return HostCommands.Done;
        }
    }
}
