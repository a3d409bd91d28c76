namespace QrPilot.Sdk.Events;

/// <summary>The types of events.</summary>
public static class EventTypes
{
    /// <summary>A scan opened the table's session.</summary>
    public const string SessionOpened = "session.opened";

    /// <summary>A further phone joined.</summary>
    public const string SessionJoined = "session.joined";

    /// <summary>The session was closed.</summary>
    public const string SessionClosed = "session.closed";

    /// <summary>The session was idle for too long.</summary>
    public const string SessionExpired = "session.expired";

    /// <summary>The session was undone.</summary>
    public const string SessionVoided = "session.voided";

    /// <summary>A guest looked at the menu.</summary>
    public const string MenuViewed = "menu.viewed";

    /// <summary>An item went into the cart.</summary>
    public const string ItemAdded = "item.added";

    /// <summary>A line left the cart.</summary>
    public const string ItemRemoved = "item.removed";

    /// <summary>A line's quantity changed.</summary>
    public const string ItemQuantityChanged = "item.quantity_changed";

    /// <summary>The cart was emptied.</summary>
    public const string CartCleared = "cart.cleared";

    /// <summary>The cart became an order.</summary>
    public const string OrderSubmitted = "order.submitted";

    /// <summary>A guest asked for the bill.</summary>
    public const string BillRequested = "bill.requested";

    /// <summary>A guest called staff.</summary>
    public const string StaffCalled = "staff.called";

    /// <summary>A payment attempt was opened.</summary>
    public const string PaymentRequested = "payment.requested";

    /// <summary>A payment attempt succeeded.</summary>
    public const string PaymentSucceeded = "payment.succeeded";

    /// <summary>Money of a payment was given back.</summary>
    public const string PaymentRefunded = "payment.refunded";

    /// <summary>A payment attempt failed or was cancelled.</summary>
    public const string PaymentFailed = "payment.failed";

    /// <summary>A payment attempt expired.</summary>
    public const string PaymentExpired = "payment.expired";

    /// <summary>Staff recorded cash.</summary>
    public const string CashRecorded = "cash.recorded";

    /// <summary>Staff voided a cash record.</summary>
    public const string CashVoided = "cash.voided";

    /// <summary>A recommendation was shown.</summary>
    public const string RecommendationShown = "recommendation.shown";

    /// <summary>A recommendation was taken.</summary>
    public const string RecommendationAccepted = "recommendation.accepted";

    /// <summary>The prefix of types that integrators define themselves.</summary>
    public const string CustomPrefix = "custom.";

    /// <summary>Whether a client may send this type: only what a client can know.</summary>
    public static bool IsFromClient(string type) =>
        type is MenuViewed or ItemAdded or ItemRemoved or ItemQuantityChanged or CartCleared
            or BillRequested or StaffCalled or RecommendationShown or RecommendationAccepted
        || IsCustom(type);

    /// <summary>Whether the type changes the cart.</summary>
    public static bool IsOfCart(string type) => type is ItemAdded or ItemRemoved or ItemQuantityChanged or CartCleared;

    private static bool IsCustom(string? type)
    {
        if (type is null || !type.StartsWith(CustomPrefix, StringComparison.Ordinal) || type.Length is < 8 or > 64)
        {
            return false;
        }

        foreach (var c in type.AsSpan(CustomPrefix.Length))
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not '_' and not '.')
            {
                return false;
            }
        }

        return true;
    }
}
