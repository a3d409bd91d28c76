using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Api;

/// <summary>A session on the board of its store.</summary>
public sealed record BoardSessionView
{
    /// <summary>Prefix <c>ses_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The store's business date on which it was opened.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>Where it stands.</summary>
    public required SessionState State { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When something last happened at the table (UTC), to within 30 seconds.</summary>
    public required DateTimeOffset LastActivityAt { get; init; }

    /// <summary>UTC; absent while it is open.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Absent while it is open.</summary>
    public SessionEndReason? EndReason { get; init; }

    /// <summary>The sum of its orders, in whole đồng.</summary>
    public required long BillTotal { get; init; }

    /// <summary>The sum of its succeeded payments and its cash, in whole đồng.</summary>
    public required long PaidTotal { get; init; }

    /// <summary>What is left to pay, in whole đồng.</summary>
    public required long Rest { get; init; }

    /// <summary>How many orders it has.</summary>
    public required int OrderCount { get; init; }
}
