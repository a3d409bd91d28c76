using System.Globalization;
using QrPilot.Eng;

namespace QrPilot.Benchmarks.Ingest;

/// <summary>Measures the ways in and out of the log beside what the same machine does at best or at least on the same work, in turn in one
/// run, on a log that grows.</summary>
internal static class IngestBench
{
    public static async Task<int> RunAsync(string[] options)
    {
        var line = new Eng.CommandLine(options);
        var plan = new IngestPlan(
            line.Number("--rounds", 5), line.Number("--requests", 50_000), line.Number("--batches", 80), line.Number("--rate", 2_000));
        var sizes = (line.Text("--sizes") ?? "10000,100000,1000000,10000000")
            .Split(',')
            .Select(size => int.Parse(size, NumberStyles.None, CultureInfo.InvariantCulture));

        await using var postgres = await ThrowAwayPostgres.StartAsync(isFast: false, QuarterOfMemory());
        await using var shop = await IngestShop.OpenAsync(postgres.ConnectionString);
        await using var host = await IngestProcess.StartAsync(postgres.ConnectionString);
        await using var peer = await CopyPeer.StartAsync(shop, IngestPlan.BatchConnections);
        var stages = new IngestStages(plan, shop, host.Address, peer);
        await stages.WarmUpAsync();

        var figures = new List<IngestFigures>();
        foreach (var size in sizes)
        {
            await shop.FillAsync(size);
            figures.Add(await stages.MeasureAsync(size));
        }

        await line.ReportAsync(IngestReport.Of(Machine.Describe(), plan, figures));
        return 0;
    }

    /// <summary>What a server of its own is given, by PostgreSQL's manual.</summary>
    private static string QuarterOfMemory() =>
        string.Create(CultureInfo.InvariantCulture, $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 / 1024 / 1024}MB");
}
