using QrPilot.Sdk.Testing.MoMo;
using QrPilot.Sdk.Testing.VNPay;
using QrPilot.Sdk.Testing.ZaloPay;

namespace QrPilot.Rehearsal.Fuzz;

/// <summary>The gateways' public sandbox accounts, to which the captured messages belong. Everybody knows their keys.</summary>
internal static class SandboxKeys
{
    /// <summary>Source: MoMo's sample project, nodejs/MoMo.js.</summary>
    public static MoMoSimulatorMerchant MoMo { get; } = new()
    {
        PartnerCode = "MOMO", AccessKey = "F8BBA842ECF85", SecretKey = "K951B6PE1waDMi640xX08PD3vg6EkVlz",
    };

    /// <summary>Source: MoMo's sample project, php/config.json.</summary>
    public static MoMoSimulatorMerchant MoMoOfPhp { get; } = new()
    {
        PartnerCode = "MOMOBKUN20180529", AccessKey = "klm05TvNBzhg7h7j", SecretKey = "at67qH6mk8w5Y1nAyMoYKMWACiEi2bsa",
    };

    /// <summary>Source: VNPay's sample project.</summary>
    public static VNPaySimulatorMerchant VNPay { get; } = new() { TmnCode = "CGXZLS0Z", HashSecret = "XNBCJFAKAZQSGTARRLGCHVZWCIOIGSHN" };

    /// <summary>Source: ZaloPay's documentation.</summary>
    public static ZaloPaySimulatorMerchant ZaloPay { get; } = new()
    {
        AppId = 2_553, Key1 = "PcY4iZIKFCIdgZvA6ueMcMHHUbRLYjPL", Key2 = "kLtgPl8HHhfvMuDHPwKfgfsY4Ydm9eIz",
    };
}
