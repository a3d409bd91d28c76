using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.MerchantUi.Tests.Support;

/// <summary>Settlement reports of the shops' wallet.</summary>
internal static class Report
{
    public static SettlementMap Map { get; } = new()
    {
        TransactionId = ["Mã giao dịch"],
        Reference = ["Mã đơn hàng"],
        Gross = ["Số tiền"],
        Fee = ["Phí"],
        Net = ["Thực nhận"],
        PaidAt = ["Thời gian"],
        TimeFormats = ["dd/MM/yyyy HH:mm:ss"],
        ThousandMark = '.',
    };

    public const string Header = "Mã giao dịch,Mã đơn hàng,Số tiền,Phí,Thực nhận,Thời gian";

    public static string Good(int number) => $"T{number},X{number},100.000,1.100,98.900,21/11/2026 10:{number % 60:00}:00";

    /// <summary>Two good lines and three bad ones: an amount that is no number, an empty transaction, a net that is off.</summary>
    public static byte[] WithFaults { get; } = Of(
        Good(1), "T2,X2,nhiều,0,0,21/11/2026 10:00:00", Good(3), ",X4,100.000,1.100,98.900,21/11/2026 10:00:00", "T5,X5,100.000,1.100,99.900,21/11/2026 10:00:00");

    public static byte[] Of(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', [Header, .. lines]) + "\n");

    /// <summary>A line of money that moved now, with a reference that nobody knows.</summary>
    public static string Now(int number, string gross) =>
        $"T{number},X{number},{gross},0,{gross},{TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture)}";

    /// <summary>The owner uploads a report.</summary>
    public static Task<SettlementImport> ImportAsync(Shop shop, byte[] bytes, string name, bool isPreview = false) =>
        shop.Host.Services.GetRequiredService<SettlementService>().ImportAsync(
            shop.OwnerCaller,
            new SettlementUpload
            {
                Gateway = "momo",
                Account = shop.TenantId,
                FileName = name,
                Content = new MemoryStream(bytes),
                Hash = SHA256.HashData(bytes),
                IsPreview = isPreview,
            },
            CancellationToken.None);
}
