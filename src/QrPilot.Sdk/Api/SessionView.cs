using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Api;

/// <summary>A session.</summary>
public sealed record SessionView
{
    /// <summary>Prefix <c>ses_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The table.</summary>
    public required string TableId { get; init; }

    /// <summary>The store's business date.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>Where it stands.</summary>
    public required SessionState State { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Null while it is open.</summary>
    public SessionEndReason? EndReason { get; init; }

    /// <summary>The sum of its orders, in whole đồng.</summary>
    public required long BillTotal { get; init; }

    /// <summary>The sum of its succeeded payments and its cash, in whole đồng.</summary>
    public required long PaidTotal { get; init; }

    /// <summary>What is left to pay, in whole đồng.</summary>
    public required long Rest { get; init; }
}
