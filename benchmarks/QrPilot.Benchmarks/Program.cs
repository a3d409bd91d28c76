using BenchmarkDotNet.Running;
using QrPilot.Benchmarks.Matching;
using QrPilot.Benchmarks.Webhooks;

// "webhooks ..." measures a whole host and "growth ..." the engine at all sizes; anything else goes to BenchmarkDotNet.
if (args is ["webhooks", .. var options])
{
    return await WebhookBench.RunAsync(options);
}

if (args is ["growth", .. var sizes])
{
    return MatchingGrowth.Run(sizes);
}

BenchmarkSwitcher.FromAssembly(typeof(WebhookBench).Assembly).Run(args);
return 0;
