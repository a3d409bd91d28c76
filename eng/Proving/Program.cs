using System.Runtime.InteropServices;
using QrPilot.Proving.Crash;
using QrPilot.Proving.Feed;
using QrPilot.Proving.Live;
using QrPilot.Proving.TwoHosts;

const string StandardFaults = "lost=0.05,doubled=0.05,delayed=0.05,forged=0.02,batches=0.1";
var options = new CommandLine(args.Length == 0 ? [] : args[1..]);
switch (args.FirstOrDefault())
{
    case "feed":
        await using (var server = await ThrowAwayPostgres.StartAsync(isFast: false))
        {
            var time = TimeSpan.FromSeconds(options.Number("--seconds", 60));
            var fed = await FeedRun.RunAsync(server.ConnectionString, time, options.Number("--seed", 1), CancellationToken.None);
            await options.ReportAsync(fed);
            return fed.IsGood ? 0 : 1;
        }

    case "crash":
        var crashed = await UntilEndedAsync(end => CrashRun.RunAsync(options.Number("--kills", 50), options.Number("--seed", 1), end));
        await options.ReportAsync(crashed);
        return crashed.IsGood ? 0 : 1;

    case "two-hosts" when options.Text("--orders") is { } orders:
        string[] asked = ["--parallel", "16", .. options.Text("--limit") is { } most ? ["--limit", most] : Array.Empty<string>()];
        var compared = await UntilEndedAsync(end => TwoHostsRun.RunAsync(orders, ["", StandardFaults], asked, end));
        await options.ReportAsync(compared);
        return compared.IsGood ? 0 : 1;

    case "live":
        var plan = new LivePlan(
            options.Number("--browsers", 300),
            options.Number("--drawn", 5),
            options.Number("--orders", 30),
            TimeSpan.FromMilliseconds(options.Number("--every", 2_000)));
        var shown = await UntilEndedAsync(end => LiveRun.RunAsync(plan, end));
        await options.ReportAsync(shown);
        return shown.IsGood ? 0 : 1;

    default:
        Console.Error.WriteLine("What is to be proved? feed, crash, live, or two-hosts with --orders FILE.");
        return 2;
}

// What was started ends with the run.
static async Task<T> UntilEndedAsync<T>(Func<CancellationToken, Task<T>> run)
{
    using var end = new CancellationTokenSource();
    void End(PosixSignalContext signal)
    {
        signal.Cancel = true;
        end.Cancel();
    }

    using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
    using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
    return await run(end.Token);
}
