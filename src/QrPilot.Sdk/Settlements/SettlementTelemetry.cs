using System.Diagnostics;
using System.Diagnostics.Metrics;
using QrPilot.Sdk.Diagnostics;

namespace QrPilot.Sdk.Settlements;

/// <summary>Tells of imports of settlement reports.</summary>
internal sealed class SettlementTelemetry
{
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _rows;
    private readonly TimeProvider _clock;

    public SettlementTelemetry(IMeterFactory meters, TimeProvider clock)
    {
        var meter = meters.Create(QrPilotTelemetry.MeterName);
        _duration = meter.CreateHistogram<double>("qrpilot.settlement.import.duration", "s", "How long the import of a settlement report took.");
        _rows = meter.CreateCounter<long>("qrpilot.settlement.rows", "{row}", "Rows of imported reports; previews are not counted.");
        _clock = clock;
    }

    /// <summary>Runs an import and tells of it.</summary>
    public async Task<SettlementImport> RunAsync(string tenantId, string gateway, Func<Task<SettlementImport>> run)
    {
        using var span = Spans.Start(Spans.Settlement, tenantId);
        var startedAt = _clock.GetTimestamp();
        var (outcome, error) = (Failure.Failed, (string?)null);

        // What a caller writes is no gateway until one was found.
        var known = "unknown";
        try
        {
            var import = await run();
            known = gateway;
            outcome = import.IsPreview ? "preview" : import.IsRepeated ? "repeated" : "imported";
            if (outcome == "imported")
            {
                Count(gateway, import.File.Figures);
            }

            return import;
        }
        catch (Exception failure)
        {
            (outcome, error) = (Failure.OutcomeOf(failure), Failure.NameOf(failure));
            throw;
        }
        finally
        {
            span?.SetTag(TelemetryTags.Gateway, known);
            Spans.End(span, outcome, error, isError: outcome == Failure.Failed);
            var tags = new TagList { { TelemetryTags.Gateway, known } };
            Failure.AddTo(ref tags, outcome, error);
            _duration.Record(_clock.GetElapsedTime(startedAt).TotalSeconds, tags);
        }
    }

    private void Count(string gateway, SettlementFigures figures)
    {
        Count(gateway, "good", figures.Good);
        Count(gateway, "repeated", figures.Repeated);
        Count(gateway, "bad", figures.Bad);
        Count(gateway, "skipped", figures.Skipped);
    }

    private void Count(string gateway, string outcome, int rows)
    {
        if (rows > 0)
        {
            _rows.Add(
                rows,
                new KeyValuePair<string, object?>(TelemetryTags.Gateway, gateway),
                new KeyValuePair<string, object?>(TelemetryTags.Outcome, outcome));
        }
    }
}
