namespace QrPilot.Sdk.Testing.ZaloPay;

/// <summary>An app that the simulator knows, as ZaloPay would.</summary>
public sealed class ZaloPaySimulatorMerchant
{
    /// <summary>The app's id.</summary>
    public int AppId { get; set; }

    /// <summary>The key of what the merchant sends, and of the pay addresses.</summary>
    public string Key1 { get; set; } = "";

    /// <summary>The key of what ZaloPay sends.</summary>
    public string Key2 { get; set; } = "";

    /// <summary>The registered address of callbacks, for orders that name none.</summary>
    /// <value>Default: empty, such orders have no callback.</value>
    public string NotifyUrl { get; set; } = "";
}
