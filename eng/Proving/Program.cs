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
            // Ctrl-c ends what was started, too.
            Console.CancelKeyPress += (_, pressed) =>
            {
                pressed.Cancel = true;
                end.Cancel();
            };
            var crashed = await CrashRun.RunAsync(options.Number("--kills", 50), options.Number("--seed", 1), end.Token);
            await options.ReportAsync(crashed);
            return crashed.IsGood ? 0 : 1;
        }

    default:
        Console.Error.WriteLine("What is to be proved? feed or crash.");
        return 2;
}
