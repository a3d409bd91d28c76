namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>What can happen at a pay page.</summary>
internal enum PayAction
{
    Pay,
    Cancel,
    Expire,

    /// <summary>Nobody pays; only a forged message is sent.</summary>
    ForgeOnly,
}
