using System.Text;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.AspNetCore.Tests.Support;

/// <summary>Small settlement reports.</summary>
internal static class Reports
{
    public const int MaxBytes = 300 * 1024;

    public static SettlementMap Map => new()
    {
        TransactionId = ["Transaction ID"],
        Reference = ["Order ID"],
        Gross = ["Amount", "Số tiền"],
        Fee = ["Fee"],
        PaidAt = ["Time"],
        TimeFormats = ["yyyy-MM-dd HH:mm:ss"],
        Currency = ["Currency"],
        FooterWords = ["Total"],
    };

    public static string Of(params string[] rows) => "Transaction ID,Order ID,Amount,Fee,Currency,Time\n" + string.Join('\n', rows);

    public static string Row(string transaction, string reference, long amount = 45_000, long fee = 495, string currency = "VND") =>
        $"{transaction},{reference},{amount},{fee},{currency},2026-03-14 12:00:00";

    public static Task<ApiAnswer> SendAsync(ApiHost host, TestTenant tenant, string report, string query = "", string? key = null) => host.SendAsync(
        new ApiRequest("POST", $"/v1/settlements/momo?account={tenant.Account}{query}")
        {
            Token = tenant.Ops, Body = Encoding.UTF8.GetBytes(report), ContentType = "text/csv", IdempotencyKey = key,
        });
}
