using System.Collections.Frozen;

namespace QrPilot.Sdk.Events;

/// <summary>The types of events as tags: few values, whatever a client sends.</summary>
internal static class EventKinds
{
    private const string Custom = "custom";
    private const string Unknown = "unknown";

    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        EventTypes.SessionOpened,
        EventTypes.SessionJoined,
        EventTypes.SessionClosed,
        EventTypes.SessionExpired,
        EventTypes.SessionVoided,
        EventTypes.MenuViewed,
        EventTypes.ItemAdded,
        EventTypes.ItemRemoved,
        EventTypes.ItemQuantityChanged,
        EventTypes.CartCleared,
        EventTypes.OrderSubmitted,
        EventTypes.BillRequested,
        EventTypes.StaffCalled,
        EventTypes.PaymentRequested,
        EventTypes.PaymentSucceeded,
        EventTypes.PaymentRefunded,
        EventTypes.PaymentFailed,
        EventTypes.PaymentExpired,
        EventTypes.CashRecorded,
        EventTypes.CashVoided,
        EventTypes.RecommendationShown,
        EventTypes.RecommendationAccepted);

    /// <summary>The type where it is one of ours, <c>custom</c> for an integrator's own, <c>unknown</c> for what is no type at all.</summary>
    public static string Of(string type) =>
        Known.Contains(type) ? type : type.StartsWith(EventTypes.CustomPrefix, StringComparison.Ordinal) ? Custom : Unknown;
}
