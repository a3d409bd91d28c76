using System.Collections.Concurrent;
using System.Diagnostics;
using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.Diagnostics;

namespace QrPilot.Sdk.AspNetCore.Tests.Telemetry;

/// <summary>Who calls stands on the span that ASP.NET Core makes for the request.</summary>
[Collection(BusyHost.Name)]
public sealed class RequestSpanTests(ApiHost host)
{
    [Fact]
    public async Task Request_WithACredential_NamesTenantAndCallerButNoSecret()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var scene = await host.SharedSceneAsync();
        var (session, token) = await scene.OpenAsync();

        (await host.GetAsync($"/v1/sessions/{session}", token)).Good();

        var told = spans.Where(span => Equals(span.GetTagItem(TelemetryTags.Caller), session)).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, span => Assert.Equal(host.Shop.Id, span.GetTagItem(TelemetryTags.Tenant)));
        Assert.All(spans.SelectMany(span => span.TagObjects), tag => Assert.NotEqual(token, tag.Value));
    }
}
