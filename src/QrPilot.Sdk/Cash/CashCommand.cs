using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Cash;

/// <summary>Cash that staff took.</summary>
/// <param name="SessionId">The session whose bill it pays; it may have ended, since staff often record it late.</param>
/// <param name="Amount">What it pays of the bill, or null for the whole rest.</param>
/// <param name="Tendered">What the guest handed over, or null.</param>
/// <param name="Note">What staff wrote.</param>
/// <param name="OccurredAt">When; only believed from a caller that may backdate.</param>
public sealed record CashCommand(string SessionId, VndAmount? Amount, VndAmount? Tendered, string? Note, DateTimeOffset? OccurredAt);
