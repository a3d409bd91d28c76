using QrPilot.Sdk.Bills;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Storage;

/// <summary>A session with all that hangs on it, read at one moment.</summary>
/// <param name="Session">The session.</param>
/// <param name="Orders">Its orders by number.</param>
/// <param name="Payments">Its payment attempts, oldest first.</param>
/// <param name="Cash">Its cash records, oldest first.</param>
/// <param name="CartEvents">Its events that change the cart, by sequence.</param>
public sealed record SessionDetail(
    Session Session,
    IReadOnlyList<Order> Orders,
    IReadOnlyList<Payment> Payments,
    IReadOnlyList<CashRecord> Cash,
    IReadOnlyList<StoredEvent> CartEvents);
