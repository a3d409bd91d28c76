using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.Sessions.Board;

/// <summary>A session that has ended and whose bill is not paid.</summary>
/// <param name="Table">The table at which it was.</param>
/// <param name="Session">The session; <see cref="Session.Rest"/> is what nobody paid.</param>
public sealed record UnpaidBill(Table Table, Session Session);
