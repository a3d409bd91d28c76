using BenchmarkDotNet.Running;
using QrPilot.Benchmarks.Ingest;
using QrPilot.Benchmarks.Webhooks;

// Whole hosts are measured by commands of their own; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["webhooks", .. var options]:
        return await WebhookBench.RunAsync(options);
    case ["ingest", .. var options]:
        return await IngestBench.RunAsync(options);
    case ["ingest-host", var connectionString]:
        return await IngestHost.RunAsync(connectionString);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(WebhookBench).Assembly).Run(args);
        return 0;
}
