using QrPilot.Eng.Pilot;

namespace QrPilot.Proving.TwoHosts;

/// <summary>Replays a file of orders against one host and against two behind a proxy that gives each request to the other one, each on
/// a PostgreSQL and a Redis of its own, and compares every figure.</summary>
internal static class TwoHostsRun
{
    /// <param name="orders">The file of orders.</param>
    /// <param name="faults">What goes wrong in each replay, as <c>qrpilot replay</c> wants it told; an empty text for nothing.</param>
    /// <param name="options">Further options of the replay.</param>
    /// <param name="cancellationToken">Ends the run and everything it has started.</param>
    public static async Task<TwoHostsSummary> RunAsync(
        string orders, IReadOnlyList<string> faults, IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        var comparisons = new List<Comparison>();
        foreach (var spec in faults)
        {
            string[] all = spec.Length == 0 ? [.. options] : [.. options, "--faults", spec];
            var one = await ReplayAsync(orders, hosts: 1, all, cancellationToken);
            var two = await ReplayAsync(orders, hosts: 2, all, cancellationToken);
            comparisons.Add(Comparison.Of(spec, one, two));
        }

        return new TwoHostsSummary { Orders = Path.GetFileName(orders), Comparisons = comparisons, Machine = Machine.Describe() };
    }

    private static async Task<HostsReplay> ReplayAsync(string orders, int hosts, string[] options, CancellationToken cancellationToken)
    {
        using var folder = new Folder();
        await using var postgres = await ThrowAwayPostgres.StartAsync(isFast: true);
        await using var redis = await ThrowAwayRedis.StartAsync();
        var environment = new Dictionary<string, string>
        {
            ["QrPilot__Postgres__ConnectionString"] = postgres.ConnectionString,
            ["QrPilot__Redis__Configuration"] = redis.Address,
        };
        var started = new List<HostProcess>();
        try
        {
            while (started.Count < hosts)
            {
                cancellationToken.ThrowIfCancellationRequested();
                started.Add(await HostProcess.StartAsync(folder.File("data"), demo: false, environment: environment));
            }

            await using var proxy = await RoundRobinProxy.StartAsync(started);
            var result = await Replay.RunAsync(proxy.Address, started[0].ApiKey, orders, folder.File("report.json"), options);
            return result.Figures is { } figures
                ? new HostsReplay(proxy.Requests, result.ExitCode, figures)
                : throw new InvalidOperationException($"The replay over {hosts} hosts ended with {result.ExitCode}: {result.Output}");
        }
        finally
        {
            started.ForEach(host => host.Dispose());
        }
    }
}
