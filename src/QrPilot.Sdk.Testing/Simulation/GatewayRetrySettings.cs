namespace QrPilot.Sdk.Testing.Simulation;

/// <summary>How a simulator repeats a notification that was not answered as the gateway wants it.</summary>
public sealed class GatewayRetrySettings
{
    /// <summary>How often it is sent again, at most.</summary>
    /// <value>0 to 100. The default differs by gateway.</value>
    public int Times { get; set; }

    /// <summary>The time between two deliveries.</summary>
    /// <value>Not negative. The default differs by gateway.</value>
    public TimeSpan Interval { get; set; }
}
