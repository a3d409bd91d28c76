using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

/// <summary>Signs as MoMo does, written from the documentation and apart from the package.</summary>
internal static class MoMoSigner
{
    public static readonly string[] Notification =
    [
        "amount", "extraData", "message", "orderId", "orderInfo", "orderType", "partnerCode", "payType", "requestId", "responseTime",
        "resultCode", "transId",
    ];

    public static readonly string[] Create =
        ["amount", "extraData", "ipnUrl", "orderId", "orderInfo", "partnerCode", "redirectUrl", "requestId", "requestType"];

    public static string Sign(
        JsonNode message, string[]? names = null, string key = TestGateway.SecretKey, Func<string, string>? encode = null) =>
        SignText($"accessKey={TestGateway.AccessKey}&{Text(message, names ?? Notification, encode)}", key);

    public static string Text(JsonNode message, string[] names, Func<string, string>? encode = null) =>
        string.Join('&', names.Select(name => $"{name}={(encode ?? (value => value))(message[name]!.ToString())}"));

    public static string SignText(string text, string key = TestGateway.SecretKey) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));
}
