namespace QrPilot.Sdk.Diagnostics;

/// <summary>The names of tags. Those of instruments have few values; ids stand on spans only.</summary>
public static class TelemetryTags
{
    /// <summary>The error code (QRPnnnn) where it is ours, or the type of the exception.</summary>
    public const string Error = "error.type";

    /// <summary>How it ended.</summary>
    public const string Outcome = "qrpilot.outcome";

    /// <summary>The operation of the API document that caused a command.</summary>
    public const string Command = "qrpilot.command";

    /// <summary>The gateway, for example <c>momo</c>.</summary>
    public const string Gateway = "qrpilot.gateway";

    /// <summary>What a gateway is asked to do, for example <c>create</c>.</summary>
    public const string Call = "qrpilot.call";

    /// <summary>The state that something has come to.</summary>
    public const string State = "qrpilot.state";

    /// <summary>The type of an event; all of the integrator's own are <c>custom</c>.</summary>
    public const string EventType = "qrpilot.event.type";

    /// <summary>What became of an event, or of a notification.</summary>
    public const string Verdict = "qrpilot.verdict";

    /// <summary>Why something ended.</summary>
    public const string Reason = "qrpilot.reason";

    /// <summary>The rule by which money was matched.</summary>
    public const string Rule = "qrpilot.rule";

    /// <summary>The class of an exception of reconciliation.</summary>
    public const string Class = "qrpilot.class";

    /// <summary>The kind of a thing, for example of a decision.</summary>
    public const string Kind = "qrpilot.kind";

    /// <summary>The background job.</summary>
    public const string Job = "qrpilot.job";

    /// <summary>The tenant. On spans only.</summary>
    public const string Tenant = "qrpilot.tenant";

    /// <summary>The store. On spans only.</summary>
    public const string Store = "qrpilot.store";

    /// <summary>The id of what a span is about. On spans only.</summary>
    public const string Subject = "qrpilot.subject";

    /// <summary>Who calls: the id of an API key or a session. On spans only.</summary>
    public const string Caller = "qrpilot.caller";
}
