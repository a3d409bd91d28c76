namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>How a payment went, for messages about it.</summary>
/// <param name="State">How.</param>
/// <param name="Dong">What was paid or would have been, whole đồng.</param>
/// <param name="TransactionId">The gateway's number, where the payer paid.</param>
/// <param name="At">When, in milliseconds since 1970.</param>
internal sealed record Outcome(OrderState State, long Dong, string? TransactionId, long At)
{
    public bool IsPaid => State is OrderState.Paid or OrderState.Authorised;

    public long Transaction => TransactionId is null ? 0 : long.Parse(TransactionId, System.Globalization.CultureInfo.InvariantCulture);
}
