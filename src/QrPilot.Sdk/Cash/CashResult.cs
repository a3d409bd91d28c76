using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Cash;

/// <summary>A cash record and the session after it.</summary>
/// <param name="Cash">The record.</param>
/// <param name="Session">The session.</param>
public sealed record CashResult(CashRecord Cash, Session Session);
