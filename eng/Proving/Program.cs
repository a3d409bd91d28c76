using System.Runtime.InteropServices;
using QrPilot.Proving.Crash;
using QrPilot.Proving.Feed;

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
        using (var end = new CancellationTokenSource())
        {
            // What was started ends with the run.
            void End(PosixSignalContext signal)
            {
                signal.Cancel = true;
                end.Cancel();
            }

            using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
            using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
            var crashed = await CrashRun.RunAsync(options.Number("--kills", 50), options.Number("--seed", 1), end.Token);
            await options.ReportAsync(crashed);
            return crashed.IsGood ? 0 : 1;
        }

    default:
        Console.Error.WriteLine("What is to be proved? feed or crash.");
        return 2;
}
