using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Diagnostics;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Tells of reconciliations. Counts only: money is in the runs, exact, and no metric is.</summary>
internal sealed class RunTelemetry
{
    /// <summary>It wrote a run.</summary>
    public const string New = "new";

    /// <summary>The books were as they had been; the latest run stands.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>Nothing was to be written.</summary>
    public const string DryRun = "dry_run";

    /// <summary>The day was closed by it.</summary>
    public const string Close = "close";

    private readonly Histogram<double> _duration;
    private readonly Histogram<long> _matches;
    private readonly Histogram<long> _exceptions;
    private readonly Counter<long> _made;
    private readonly Counter<long> _opened;
    private readonly VerboseTenants _verbose;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;

    public RunTelemetry(IMeterFactory meters, VerboseTenants verbose, TimeProvider clock, ILoggerFactory logs)
    {
        var meter = meters.Create(QrPilotTelemetry.MeterName);
        _duration = meter.CreateHistogram<double>("qrpilot.reconciliation.duration", "s", "How long the reconciliation of a store's day took.");
        _matches = meter.CreateHistogram<long>("qrpilot.reconciliation.matches", "{match}", "Matches of a day, told by each run.");
        _exceptions = meter.CreateHistogram<long>("qrpilot.reconciliation.exceptions", "{exception}", "Exceptions of a day, told by each run.");
        _made = meter.CreateCounter<long>("qrpilot.match.made", "{match}", "Matches that were new.");
        _opened = meter.CreateCounter<long>("qrpilot.exception.opened", "{exception}", "Exceptions that were new.");
        (_verbose, _clock, _log) = (verbose, clock, logs.CreateLogger(QrPilotTelemetry.VerboseCategory));
    }

    public (Activity? Span, long StartedAt) Begin(string tenantId, StoreDate day)
    {
        var span = Spans.Start(Spans.Reconciliation, tenantId);
        span?.SetTag(TelemetryTags.Store, day.StoreId).SetTag("qrpilot.business_date", day.BusinessDate);
        return (span, _clock.GetTimestamp());
    }

    /// <summary>Tells of a run that stands.</summary>
    public void Record((Activity? Span, long StartedAt) begun, string tenantId, Run run, RunWrite write, string outcome)
    {
        Spans.End(begun.Span, outcome);
        begun.Span?.SetTag("qrpilot.matches", run.Totals.Matches).SetTag("qrpilot.exceptions", run.Totals.Exceptions);
        _duration.Record(
            _clock.GetElapsedTime(begun.StartedAt).TotalSeconds, new KeyValuePair<string, object?>(TelemetryTags.Outcome, outcome));
        _matches.Record(run.Totals.Matches);
        _exceptions.Record(run.Totals.Exceptions);
        if (outcome != DryRun)
        {
            Count(write);
        }

        if (_verbose.Has(tenantId))
        {
            VerboseLog.Run(_log, tenantId, run.StoreId, run.BusinessDate, outcome, run.Totals.Matches, run.Totals.Exceptions);
        }
    }

    private void Count(RunWrite write)
    {
        foreach (var match in write.AddedMatches)
        {
            _made.Add(1, new KeyValuePair<string, object?>(TelemetryTags.Rule, Words<PairingRule>.Of(match.Match.Rule)));
        }

        foreach (var exception in write.AddedExceptions)
        {
            _opened.Add(1, new KeyValuePair<string, object?>(TelemetryTags.Class, Words<ExceptionClass>.Of(exception.Finding.Class)));
        }
    }
}
