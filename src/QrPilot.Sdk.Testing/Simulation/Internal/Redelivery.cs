namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>A message that will be sent again.</summary>
/// <param name="Parcel">The message.</param>
/// <param name="FirstSent">When it was sent first, a timestamp of the clock.</param>
/// <param name="Attempt">1 for the first redelivery.</param>
internal sealed record Redelivery(Parcel Parcel, long FirstSent, int Attempt)
{
    public ITimer? Timer { get; set; }
}
