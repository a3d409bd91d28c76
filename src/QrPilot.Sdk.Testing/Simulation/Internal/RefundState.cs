namespace QrPilot.Sdk.Testing.Simulation.Internal;

internal enum RefundState
{
    Working,
    Done,
    Refused,
}
