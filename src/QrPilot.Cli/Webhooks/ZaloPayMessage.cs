using System.Globalization;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Testing.Messages;
using QrPilot.Sdk.Testing.ZaloPay;

namespace QrPilot.Cli.Webhooks;

/// <summary>A callback of ZaloPay's, which always tells of moved money.</summary>
internal sealed class ZaloPayMessage : GatewayMessage
{
    private readonly string _data;
    private readonly ZaloPaySimulatorMerchant _merchant;

    public ZaloPayMessage(string body, ZaloPaySimulatorMerchant merchant)
    {
        _merchant = merchant;
        var data = Parse(TextOf(Parse(body), "data"));
        data["app_id"] = merchant.AppId;
        Money = long.TryParse(TextOf(data, "amount"), NumberStyles.None, CultureInfo.InvariantCulture, out var dong)
            ? new MovedMoney(TextOf(data, "zp_trans_id"), dong)
            : throw new FormatException("amount is not a whole number");
        _ = TextOf(data, "app_trans_id");
        _data = data.ToJsonString();
    }

    public override MovedMoney? Money { get; }

    public override byte[] Genuine() => NotificationSigner.SignZaloPay(_data, _merchant);

    public override byte[] Forged() => NotificationSigner.SignZaloPay(_data, new ZaloPaySimulatorMerchant
    {
        AppId = _merchant.AppId, Key1 = _merchant.Key1, Key2 = "not " + _merchant.Key2,
    });

    public override byte[] Tampered(uint draw)
    {
        var data = Parse(_data);
        Bend(data, ["amount", "zp_trans_id", "app_trans_id"], draw);
        var signed = Signed();
        signed["data"] = data.ToJsonString();
        return Write(signed);
    }

    public override byte[] WithUnknownField()
    {
        var signed = Signed();
        signed[UnknownField] = "1";
        return Write(signed);
    }

    private JsonObject Signed() => JsonNode.Parse(Genuine())!.AsObject();
}
