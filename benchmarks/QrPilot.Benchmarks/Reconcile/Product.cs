using System.Diagnostics;
using System.Globalization;
using QrPilot.Benchmarks.Load;

namespace QrPilot.Benchmarks.Reconcile;

/// <summary>Runs <see cref="ReconcileHost"/> as a process of its own over books without results.</summary>
internal sealed class Product(string storage, IBenchBooks books)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    /// <summary>Reconciles so many days, from the first.</summary>
    public async Task<MeasuredRun> RunAsync(int days)
    {
        await books.ResetAsync();
        return await MeasuredProcess.RunAsync(Command(days));
    }

    /// <summary>Kills the process when half of the days are reconciled, and lets another one do the rest.</summary>
    public async Task<KillFigures> KillAsync(int days, BookResults undisturbed)
    {
        await books.ResetAsync();
        var command = Command(days);
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]))!;
        while (await books.CountRunsAsync() < undisturbed.Runs / 2 && !process.HasExited)
        {
            await Task.Delay(LookEvery);
        }

        process.Kill();
        await process.WaitForExitAsync();
        var done = await books.CountRunsAsync();
        var restarted = await MeasuredProcess.RunAsync(Command(days));
        return new KillFigures(done, Math.Round(restarted.WallSeconds, 2), await books.ReadResultsAsync() == undisturbed);
    }

    private string[] Command(int days) =>
        [Environment.ProcessPath!, ReconcileHost.Command, storage, books.Address, days.ToString(CultureInfo.InvariantCulture)];
}
