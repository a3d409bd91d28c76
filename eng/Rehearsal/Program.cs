using QrPilot.Rehearsal;
using QrPilot.Rehearsal.Chaos;
using QrPilot.Rehearsal.Fuzz;

var options = new CommandLine(args.Length == 0 ? [] : args[1..]);
switch (args.FirstOrDefault())
{
    case "fuzz":
        var fuzzed = await FuzzRun.RunAsync(options.Number("--iterations", 1_000_000), CancellationToken.None);
        await options.ReportAsync(fuzzed);
        return fuzzed.IsGood ? 0 : 1;
    case "chaos":
        var seed = options.Number("--seed", 1);
        var day = await ChaosDay.RunAsync(options.Number("--payments", 5_000), seed, ChaosPlan.Of(seed), CancellationToken.None);
        await options.ReportAsync(day);
        return day.IsGood ? 0 : 1;
    default:
        Console.Error.WriteLine("Which rehearsal? fuzz or chaos.");
        return 2;
}
