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

    default:
        Console.Error.WriteLine("What is to be proved? feed.");
        return 2;
}
