using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Audit;

/// <summary>Who did what when. It is written in the transaction of what it tells of, and never changed.</summary>
public sealed record AuditEntry
{
    /// <summary>Prefix <c>aud_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>When (UTC, the host's clock).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What kind of caller <see cref="By"/> is.</summary>
    public required AuditActorKind ByKind { get; init; }

    /// <summary>The id of the staff member or of the API key; <see cref="AuditActions.Host"/> for the host.</summary>
    public required string By { get; init; }

    /// <summary>What was done: one of <see cref="AuditActions"/>.</summary>
    public required string Action { get; init; }

    /// <summary>The id of what it was done to; where days or entries of a day have no id, their date and number.</summary>
    public required string Subject { get; init; }

    /// <summary>The store that it belongs to, or null where it is of the whole tenant.</summary>
    public string? StoreId { get; init; }

    /// <summary>The money that it is about, or null.</summary>
    public VndAmount? Amount { get; init; }

    /// <summary>A short text such as the reason that was given, or null. At most 500 characters; never a secret.</summary>
    public string? Detail { get; init; }
}
