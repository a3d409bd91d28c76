using System.Globalization;
using BenchmarkDotNet.Running;
using QrPilot.Benchmarks.BenchMatch;
using QrPilot.Benchmarks.Ingest;
using QrPilot.Benchmarks.Matching;
using QrPilot.Benchmarks.Reconcile;
using QrPilot.Benchmarks.Webhooks;

// Whole hosts, and the engine at all sizes, are measured by commands of their own; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["webhooks", .. var options]:
        return await WebhookBench.RunAsync(options);
    case ["ingest", .. var options]:
        return await IngestBench.RunAsync(options);
    case ["ingest-host", var connectionString]:
        return await IngestHost.RunAsync(connectionString);
    case ["match", .. var options]:
        return await MatchBench.RunAsync(options);
    case ["reconcile", .. var options]:
        return await ReconcileBench.RunAsync(options);
    case [ReconcileHost.Command, var storage, var address, var days]:
        return await ReconcileHost.RunAsync(storage, address, int.Parse(days, CultureInfo.InvariantCulture));
    case ["growth", .. var options]:
        return MatchingGrowth.Run(options);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(WebhookBench).Assembly).Run(args);
        return 0;
}
