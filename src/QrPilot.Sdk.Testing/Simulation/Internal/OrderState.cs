namespace QrPilot.Sdk.Testing.Simulation.Internal;

internal enum OrderState
{
    /// <summary>Waits for the payer.</summary>
    Open,

    /// <summary>The payer's money is set aside until the merchant takes or releases it.</summary>
    Authorised,

    /// <summary>Money moved.</summary>
    Paid,

    /// <summary>The payer did not want to.</summary>
    Cancelled,

    /// <summary>Nobody paid in time.</summary>
    Expired,

    /// <summary>The merchant released what was set aside.</summary>
    Released,
}
