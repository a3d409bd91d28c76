using System.Text.Json.Serialization;
using QrPilot.Sdk.Testing.Simulation.Internal;

namespace QrPilot.Sdk.Testing.MoMo.Internal.Wire;

/// <summary>A notification as MoMo sends it; the redirect carries the same fields.</summary>
internal sealed record MoMoIpn
{
    [JsonPropertyName("partnerCode")]
    public required string PartnerCode { get; init; }

    [JsonPropertyName("orderId")]
    public required string OrderId { get; init; }

    [JsonPropertyName("requestId")]
    public required string RequestId { get; init; }

    [JsonPropertyName("amount")]
    public required long Amount { get; init; }

    [JsonPropertyName("orderInfo")]
    public required string OrderInfo { get; init; }

    [JsonPropertyName("orderType")]
    public string OrderType { get; init; } = "momo_wallet";

    [JsonPropertyName("transId")]
    public required long TransId { get; init; }

    [JsonPropertyName("resultCode")]
    public required int ResultCode { get; init; }

    [JsonPropertyName("message")]
    public required string Message { get; init; }

    [JsonPropertyName("payType")]
    public required string PayType { get; init; }

    [JsonPropertyName("responseTime")]
    public required long ResponseTime { get; init; }

    [JsonPropertyName("extraData")]
    public required string ExtraData { get; init; }

    [JsonPropertyName("signature")]
    public string Signature { get; init; } = "";

    /// <summary>The same message with the signature that MoMo would give it.</summary>
    public MoMoIpn Signed(MoMoSimulatorMerchant merchant, string? secretKey = null) => this with
    {
        Signature = MoMoSigner.Sign(
            secretKey ?? merchant.SecretKey,
            ("accessKey", merchant.AccessKey),
            ("amount", Numbers.Text(Amount)),
            ("extraData", ExtraData),
            ("message", Message),
            ("orderId", OrderId),
            ("orderInfo", OrderInfo),
            ("orderType", OrderType),
            ("partnerCode", PartnerCode),
            ("payType", PayType),
            ("requestId", RequestId),
            ("responseTime", Numbers.Text(ResponseTime)),
            ("resultCode", Numbers.Text(ResultCode)),
            ("transId", Numbers.Text(TransId))),
    };

    /// <summary>The fields in the order of MoMo's redirects.</summary>
    public (string Name, string Value)[] Fields() =>
    [
        ("partnerCode", PartnerCode),
        ("orderId", OrderId),
        ("requestId", RequestId),
        ("amount", Numbers.Text(Amount)),
        ("orderInfo", OrderInfo),
        ("orderType", OrderType),
        ("transId", Numbers.Text(TransId)),
        ("resultCode", Numbers.Text(ResultCode)),
        ("message", Message),
        ("payType", PayType),
        ("responseTime", Numbers.Text(ResponseTime)),
        ("extraData", ExtraData),
        ("signature", Signature),
    ];
}
