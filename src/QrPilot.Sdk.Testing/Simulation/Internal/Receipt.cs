namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>How a merchant answered a message.</summary>
/// <param name="Status">The HTTP status; 0 for no answer.</param>
/// <param name="Code">The gateway's word in the body, where there is one.</param>
/// <param name="Taken">Whether the gateway is content.</param>
internal readonly record struct Receipt(int Status, string? Code, bool Taken)
{
    public static readonly Receipt Silence = new(0, null, false);
}
