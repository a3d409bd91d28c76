using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Payments.MoMo;
using QrPilot.Sdk.Testing.MoMo;

namespace QrPilot.Sdk.AspNetCore.Tests.Support;

/// <summary>A notification of MoMo's, signed here, so that a test may say anything in it.</summary>
internal sealed record MoMoNote(string Account, string Reference, long Amount)
{
    private static readonly string[] SignedNames =
    [
        "amount", "extraData", "message", "orderId", "orderInfo", "orderType",
        "partnerCode", "payType", "requestId", "responseTime", "resultCode", "transId",
    ];

    public long Transaction { get; init; } = 4_000_000_001;

    public int ResultCode { get; init; }

    public DateTimeOffset At { get; init; } = TimeProvider.System.GetUtcNow();

    public static MoMoAccountOptions AccountOf(string account, string address) => new()
    {
        Tenant = account,
        PartnerCode = PartnerOf(account),
        AccessKey = $"access-{account}",
        SecretKey = SecretOf(account),
        Endpoint = address + QrPilotMoMoSimulatorPrefix,
        ReturnUrl = address + "/health/live",
        NotifyUrl = $"{address}/webhooks/momo/{account}",
    };

    public static MoMoSimulatorMerchant MerchantOf(string account) =>
        new() { PartnerCode = PartnerOf(account), AccessKey = $"access-{account}", SecretKey = SecretOf(account) };

    /// <summary>The body of the notification.</summary>
    /// <param name="secret">What it is signed with; the account's secret when absent.</param>
    public JsonObject Sign(string? secret = null)
    {
        var note = new JsonObject
        {
            ["partnerCode"] = PartnerOf(Account),
            ["orderId"] = Reference,
            ["requestId"] = Reference,
            ["amount"] = Amount,
            ["orderInfo"] = "Thanh toan",
            ["orderType"] = "momo_wallet",
            ["transId"] = Transaction,
            ["resultCode"] = ResultCode,
            ["message"] = "Thành công.",
            ["payType"] = "qr",
            ["responseTime"] = At.ToUnixTimeMilliseconds(),
            ["extraData"] = "",
        };
        var text = string.Create(CultureInfo.InvariantCulture, $"accessKey=access-{Account}&")
            + string.Join('&', SignedNames.Select(name => $"{name}={note[name]}"));
        note["signature"] = Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret ?? SecretOf(Account)), Encoding.UTF8.GetBytes(text)));
        return note;
    }

    private const string QrPilotMoMoSimulatorPrefix = "/simulator/momo";

    private static string PartnerOf(string account) => account.ToUpperInvariant();

    private static string SecretOf(string account) => $"the secret of {account}";
}
