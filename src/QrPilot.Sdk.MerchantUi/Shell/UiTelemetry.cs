using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>Tells what ASP.NET Core does not: who signs in, which forms were refused, and how many browsers look on.</summary>
internal sealed class UiTelemetry : IDisposable
{
    private readonly ActivitySource _source = new(QrPilotTelemetry.SourceName);
    private readonly Counter<long> _signIns;
    private readonly Counter<long> _refusals;
    private readonly UpDownCounter<long> _viewers;
    private readonly Histogram<double> _look;

    public UiTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(QrPilotTelemetry.MeterName);
        _signIns = meter.CreateCounter<long>("qrpilot.ui.sign_ins", "{attempt}", "Attempts to sign in.");
        _refusals = meter.CreateCounter<long>("qrpilot.ui.refusals", "{form}", "Forms that were shown again with what is wrong.");
        _viewers = meter.CreateUpDownCounter<long>("qrpilot.ui.viewers", "{browser}", "Browsers that look at the tables now.");
        _look = meter.CreateHistogram<double>("qrpilot.ui.look.duration", "s", "Reading the tables of a store and drawing what is new.");
    }

    public void SignedIn(bool isIn) => _signIns.Add(1, new KeyValuePair<string, object?>("qrpilot.outcome", isIn ? "signed_in" : "refused"));

    public void Refused(string code) => _refusals.Add(1, new KeyValuePair<string, object?>("error.type", code));

    public void Viewer(int change) => _viewers.Add(change);

    /// <summary>The span of a look; null while nobody listens.</summary>
    public Activity? BeginLook(string tenantId, string storeId) =>
        _source.StartActivity("qrpilot.ui.look")?.SetTag("qrpilot.tenant", tenantId).SetTag("qrpilot.store", storeId);

    public void Looked(TimeSpan duration) => _look.Record(duration.TotalSeconds);

    public void Dispose() => _source.Dispose();
}
