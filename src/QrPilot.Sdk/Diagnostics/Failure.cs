using System.Diagnostics;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.Diagnostics;

/// <summary>An exception in the words of telemetry. Its message is never told: it may hold anything.</summary>
internal static class Failure
{
    public const string Refused = "refused";
    public const string Cancelled = "cancelled";
    public const string Failed = "failed";

    /// <summary>A refusal is an answer; a cancellation is nobody's fault; the rest are failures.</summary>
    public static string OutcomeOf(Exception failure) => failure switch
    {
        CommandException => Refused,
        OperationCanceledException => Cancelled,
        _ => Failed,
    };

    /// <summary>Adds how it ended, and the name of what went wrong where something did.</summary>
    public static void AddTo(ref TagList tags, string outcome, string? error)
    {
        tags.Add(TelemetryTags.Outcome, outcome);
        if (error is not null)
        {
            tags.Add(TelemetryTags.Error, error);
        }
    }

    /// <summary>The code where it is one of ours, or else the type.</summary>
    public static string NameOf(Exception failure) => failure is QrPilotException known ? known.Code : failure.GetType().FullName!;
}
