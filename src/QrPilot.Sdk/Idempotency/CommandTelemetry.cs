using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Diagnostics;

namespace QrPilot.Sdk.Idempotency;

/// <summary>Tells of commands: how long each took and how it ended.</summary>
internal sealed class CommandTelemetry
{
    private const string Done = "done";
    private const string Replayed = "replayed";

    private readonly Histogram<double> _duration;
    private readonly VerboseTenants _verbose;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;

    public CommandTelemetry(IMeterFactory meters, VerboseTenants verbose, TimeProvider clock, ILoggerFactory logs)
    {
        _duration = meters.Create(QrPilotTelemetry.MeterName).CreateHistogram<double>(
            "qrpilot.command.duration", "s", "How long a command took, its waiting for the gateway and the store included.");
        (_verbose, _clock, _log) = (verbose, clock, logs.CreateLogger(QrPilotTelemetry.VerboseCategory));
    }

    /// <summary>Runs a command and tells of it.</summary>
    /// <param name="tenantId">Whose it is.</param>
    /// <param name="command">Its name.</param>
    /// <param name="run">Runs it.</param>
    public async Task<Reply> RunAsync(string tenantId, string command, Func<Task<Reply>> run)
    {
        if (!_duration.Enabled && !Spans.AreHeard && !_verbose.Has(tenantId))
        {
            return await run();
        }

        using var span = Spans.Start(Spans.Command, tenantId);
        span?.SetTag(TelemetryTags.Command, command);
        var startedAt = _clock.GetTimestamp();
        var (outcome, error) = (Done, (string?)null);
        try
        {
            var reply = await run();
            outcome = reply.Replayed ? Replayed : Done;
            return reply;
        }
        catch (Exception failure)
        {
            (outcome, error) = (Failure.OutcomeOf(failure), Failure.NameOf(failure));
            throw;
        }
        finally
        {
            Spans.End(span, outcome, error, isError: outcome == Failure.Failed);
            var tags = new TagList { { TelemetryTags.Command, command } };
            Failure.AddTo(ref tags, outcome, error);
            _duration.Record(_clock.GetElapsedTime(startedAt).TotalSeconds, tags);
            if (_verbose.Has(tenantId))
            {
                VerboseLog.Command(_log, tenantId, command, outcome, error);
            }
        }
    }
}
