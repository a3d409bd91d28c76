using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Bills;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Payments;

namespace QrPilot.Sdk.Storage;

/// <summary>Everything that one decision changes. A store applies all of it in one transaction, or nothing.</summary>
public sealed record Commit
{
    /// <summary>The tenant that everything here belongs to.</summary>
    public required string TenantId { get; init; }

    /// <summary>An API key to insert, or to revoke where the id is known and the key is good.</summary>
    public ApiKey? ApiKey { get; init; }

    /// <summary>A store to insert, or to replace where the id is known.</summary>
    public Store? Store { get; init; }

    /// <summary>A table to insert, or to replace where the id is known.</summary>
    public Table? Table { get; init; }

    /// <summary>A menu item to insert, or to replace where the id is known.</summary>
    public MenuItem? MenuItem { get; init; }

    /// <summary>A gateway account to insert, update or remove.</summary>
    public GatewayAccountWrite? GatewayAccount { get; init; }

    /// <summary>A staff member to insert or update.</summary>
    public StaffWrite? Staff { get; init; }

    /// <summary>Sessions to insert or update, in this order.</summary>
    public IReadOnlyList<SessionWrite> Sessions { get; init; } = [];

    /// <summary>The ids of sessions that must be open before anything here is written; one may stand twice. The commit is a conflict when one
    /// is not: what was judged by an open session holds only with one.</summary>
    public IReadOnlyList<string> OpenSessions { get; init; } = [];

    /// <summary>Sessions that were heard of.</summary>
    public IReadOnlyList<SessionTouch> Touches { get; init; } = [];

    /// <summary>Events to number and store, in this order. One whose key is known is left out and burns no number.</summary>
    public IReadOnlyList<EventDraft> Events { get; init; } = [];

    /// <summary>An order to insert.</summary>
    public Order? Order { get; init; }

    /// <summary>Payments to insert or update.</summary>
    public IReadOnlyList<PaymentWrite> Payments { get; init; } = [];

    /// <summary>A cash record to insert or void.</summary>
    public CashWrite? Cash { get; init; }

    /// <summary>An entry of a drawer to insert; a conflict when its number is not the day's next, or the day is closed.</summary>
    public DrawerEntry? DrawerEntry { get; init; }

    /// <summary>A declaration to insert; a conflict when its number is not the day's next.</summary>
    public DayDeclaration? Declaration { get; init; }

    /// <summary>A capture to insert; one with the same gateway, account and transaction id is a conflict. The books have then changed as well of
    /// the day on which a settled payment of that transaction stood alone.</summary>
    public Capture? Capture { get; init; }

    /// <summary>A refund to insert or update.</summary>
    public RefundWrite? Refund { get; init; }

    /// <summary>Inquiries to put down, put off or drop.</summary>
    public IReadOnlyList<InquiryWrite> Inquiries { get; init; } = [];

    /// <summary>What became of a notification.</summary>
    public NotificationMark? Notification { get; init; }

    /// <summary>A decision of a person about an exception or a match.</summary>
    public ResolutionWrite? Resolution { get; init; }

    /// <summary>Who does this, to insert.</summary>
    public IReadOnlyList<AuditEntry> Audit { get; init; } = [];

    /// <summary>The idempotency record of the request that caused this.</summary>
    public RequestWrite? Request { get; init; }
}
