using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Bills;

/// <summary>An order and the session after it.</summary>
/// <param name="Order">The order.</param>
/// <param name="Session">The session.</param>
public sealed record OrderResult(Order Order, Session Session);
