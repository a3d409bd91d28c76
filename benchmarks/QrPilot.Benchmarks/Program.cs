using BenchmarkDotNet.Running;
using QrPilot.Benchmarks.Webhooks;

// "webhooks ..." measures a whole host; anything else goes to BenchmarkDotNet.
if (args is ["webhooks", .. var options])
{
    return await WebhookBench.RunAsync(options);
}

BenchmarkSwitcher.FromAssembly(typeof(WebhookBench).Assembly).Run(args);
return 0;
