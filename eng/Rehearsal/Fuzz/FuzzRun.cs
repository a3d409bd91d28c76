using System.Collections.Concurrent;
using System.Diagnostics;
using QrPilot.Sdk.Conformance.Gateways;

namespace QrPilot.Rehearsal.Fuzz;

/// <summary>Fuzzes the parsers of all gateways on all cores. The same number gives the same messages on every machine: the work is cut into
/// pieces with a seed each.</summary>
internal static class FuzzRun
{
    private const int Piece = 20_000;
    private const int CorpusSeed = 20_260_314;

    /// <param name="iterations">How many messages each parser reads.</param>
    /// <param name="cancellationToken">Ends the run between two pieces.</param>
    public static async Task<FuzzSummary> RunAsync(int iterations, CancellationToken cancellationToken)
    {
        var time = Stopwatch.StartNew();
        await using var all = await FuzzTargets.StartAsync(cancellationToken);
        var targets = await all.ListAsync(CorpusSeed, cancellationToken);
        var pieces = targets.GroupBy(target => target.Gateway).SelectMany(group => Cut([.. group], iterations)).ToList();
        var reports = new ConcurrentBag<(string Gateway, FuzzReport Report)>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        Parallel.ForEach(
            Partitioner.Create(pieces, loadBalance: true),
            options,
            piece => reports.Add((piece.Target.Gateway, NotificationFuzzer.Run(piece.Target.Account, piece.Target.Corpus, piece.Iterations, piece.Seed))));

        var parsers = targets.GroupBy(target => target.Gateway).Select(group => Sum(
            group.Key,
            [.. reports.Where(report => report.Gateway == group.Key).Select(report => report.Report)],
            group.Sum(target => target.CountBelievedForeign()))).ToList();
        return new FuzzSummary(
            parsers.Sum(parser => parser.Iterations),
            parsers.Sum(parser => parser.EscapedExceptions),
            parsers.Sum(parser => parser.AcceptedUnsigned),
            parsers,
            Machine.Describe(),
            (int)time.Elapsed.TotalSeconds);
    }

    /// <summary>The pieces of one gateway's work, in turn for each of its accounts.</summary>
    private static IEnumerable<(FuzzTarget Target, int Iterations, int Seed)> Cut(List<FuzzTarget> targets, int iterations)
    {
        var piece = Math.Min(Piece, Math.Max(1, iterations / targets.Count));
        for (var (done, seed) = (0, 1); done < iterations; done += piece, seed++)
        {
            yield return (targets[seed % targets.Count], Math.Min(piece, iterations - done), seed);
        }
    }

    private static ParserReport Sum(string gateway, List<FuzzReport> reports, int believedForeign) => new(
        gateway,
        reports.Sum(report => (long)report.Iterations),
        reports.Sum(report => (long)report.EscapedExceptions),
        reports.Sum(report => (long)report.AcceptedUnsigned) + believedForeign,
        reports.Sum(report => (long)report.Accepted),
        believedForeign > 0
            ? $"{believedForeign} messages of the corpus are believed that were not signed for the account"
            : reports.Select(report => report.FirstFinding).FirstOrDefault(finding => finding is not null));
}
