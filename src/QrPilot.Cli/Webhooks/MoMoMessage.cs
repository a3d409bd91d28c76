using System.Globalization;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Testing.Messages;
using QrPilot.Sdk.Testing.MoMo;

namespace QrPilot.Cli.Webhooks;

/// <summary>A message of MoMo's.</summary>
internal sealed class MoMoMessage : GatewayMessage
{
    private const string Success = "0";
    private const string Authorised = "9000";

    private readonly JsonObject _fields;
    private readonly MoMoSimulatorMerchant _merchant;

    public MoMoMessage(string body, MoMoSimulatorMerchant merchant)
    {
        _merchant = merchant;
        _fields = Parse(body);
        _fields["partnerCode"] = merchant.PartnerCode;
        var amount = TextOf(_fields, "amount");
        if (!long.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var dong))
        {
            throw new FormatException("amount is not a whole number");
        }

        Money = TextOf(_fields, "resultCode") is Success or Authorised ? new MovedMoney(TextOf(_fields, "transId"), dong) : null;
    }

    public override MovedMoney? Money { get; }

    public override byte[] Genuine() => NotificationSigner.SignMoMo(_fields, _merchant);

    public override byte[] Forged() => NotificationSigner.SignMoMo(_fields, new MoMoSimulatorMerchant
    {
        PartnerCode = _merchant.PartnerCode, AccessKey = _merchant.AccessKey, SecretKey = "not " + _merchant.SecretKey,
    });

    public override byte[] Tampered(uint draw)
    {
        var signed = Signed();
        Bend(signed, ["amount", "resultCode", "transId", "orderId"], draw);
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
