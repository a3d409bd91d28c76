namespace QrPilot.Sdk.Testing.MoMo;

/// <summary>A merchant that the simulator knows, as MoMo would.</summary>
public sealed class MoMoSimulatorMerchant
{
    /// <summary>The partner code.</summary>
    public string PartnerCode { get; set; } = "";

    /// <summary>The access key.</summary>
    public string AccessKey { get; set; } = "";

    /// <summary>The key of every signature, and of the pay addresses.</summary>
    public string SecretKey { get; set; } = "";
}
