namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>A message that will be sent again.</summary>
/// <param name="parcel">The message.</param>
/// <param name="firstSent">When it was sent first, a timestamp of the clock.</param>
/// <param name="attempt">1 for the first redelivery.</param>
internal sealed class Redelivery(Parcel parcel, long firstSent, int attempt)
{
    public Parcel Parcel => parcel;

    public long FirstSent => firstSent;

    public int Attempt => attempt;

    public ITimer? Timer { get; set; }
}
