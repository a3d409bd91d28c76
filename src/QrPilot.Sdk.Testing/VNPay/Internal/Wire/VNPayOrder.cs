using QrPilot.Sdk.Testing.Simulation.Internal;

namespace QrPilot.Sdk.Testing.VNPay.Internal.Wire;

/// <summary>What a pay address asks for, once checked.</summary>
internal sealed record VNPayOrder : ISimulatedOrder
{
    public required string TmnCode { get; init; }

    public required string TxnRef { get; init; }

    /// <summary>Whole đồng; a hundredth of what stands in the address.</summary>
    public required long Asked { get; init; }

    /// <summary>As sent; a query and a refund must repeat it.</summary>
    public required string CreateDate { get; init; }

    public required string OrderInfo { get; init; }

    public required string ReturnUrl { get; init; }

    public required string Locale { get; init; }

    /// <summary>The bank asked for, or VNPay's test bank.</summary>
    public required string BankCode { get; init; }

    /// <summary>Stands for everything in the address.</summary>
    public required string SecureHash { get; init; }

    public required long OpenedAt { get; init; }

    public required long ExpiresAt { get; init; }

    public string Merchant => TmnCode;

    public string OrderId => TxnRef;

    public string Key => KeyOf(TmnCode, TxnRef, CreateDate);

    public string Description => OrderInfo;

    public bool? InVietnamese => Locale == "vn";

    /// <summary>A TxnRef is unique for a merchant and a day.</summary>
    public static string KeyOf(string tmnCode, string txnRef, string createDate) => $"{tmnCode}\n{txnRef}\n{createDate[..8]}";
}
