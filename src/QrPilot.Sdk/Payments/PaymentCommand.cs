using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Payments;

/// <summary>A wish to pay a bill, or a part of it, through a gateway.</summary>
/// <param name="SessionId">The session whose bill it is.</param>
/// <param name="Gateway">The gateway's name.</param>
/// <param name="Amount">What to pay, or null for the whole rest.</param>
/// <param name="OccurredAt">When; only believed from a caller that may backdate.</param>
/// <param name="PayerAddress">The network address of the guest's phone, where it is known.</param>
public sealed record PaymentCommand(string SessionId, string Gateway, VndAmount? Amount, DateTimeOffset? OccurredAt, string? PayerAddress = null);
