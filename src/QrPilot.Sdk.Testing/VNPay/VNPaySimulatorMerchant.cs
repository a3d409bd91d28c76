namespace QrPilot.Sdk.Testing.VNPay;

/// <summary>A merchant's terminal that the simulator knows, as VNPay would.</summary>
public sealed class VNPaySimulatorMerchant
{
    /// <summary>The terminal's code, eight letters and digits at VNPay.</summary>
    public string TmnCode { get; set; } = "";

    /// <summary>The key of every signature.</summary>
    public string HashSecret { get; set; } = "";

    /// <summary>The address of notifications, as it would be registered in VNPay's portal.</summary>
    /// <value>Default: empty, nothing is ever notified.</value>
    public string NotifyUrl { get; set; } = "";
}
