namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>The messages about one payment that can be sent.</summary>
/// <param name="Genuine">What the gateway tells, or null where it tells nothing.</param>
/// <param name="Forged">A success that never was.</param>
/// <param name="OfAnotherMerchant">A rightly signed message about another merchant's payment, to this merchant's address.</param>
internal sealed record PaymentMessages(Parcel? Genuine, Func<Parcel?> Forged, Func<Parcel?> OfAnotherMerchant);
