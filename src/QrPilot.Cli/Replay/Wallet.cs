using QrPilot.Sdk.Money;

namespace QrPilot.Cli.Replay;

/// <summary>A gateway that guests pay at.</summary>
/// <param name="Kind">The tender.</param>
/// <param name="Gateway">Its name at the host.</param>
/// <param name="Least">The smallest payment that it takes.</param>
/// <param name="Most">The largest.</param>
/// <param name="PayPath">The path of the pay page below its simulator.</param>
internal sealed record Wallet(TenderKind Kind, string Gateway, VndAmount Least, VndAmount Most, string PayPath)
{
    public static IReadOnlyList<Wallet> All { get; } =
    [
        new(TenderKind.Momo, "momo", new(1_000), new(50_000_000), "/pay"),
        new(TenderKind.VNPay, "vnpay", new(5_000), new(1_000_000_000), "/paymentv2/vpcpay.html"),
        new(TenderKind.ZaloPay, "zalopay", new(1_000), new(50_000_000), "/pay"),
    ];

    /// <summary>The wallet of guests who leave without paying, should they begin to.</summary>
    public static Wallet OfWalkOuts => All[0];

    public static Wallet? Of(TenderKind kind) => All.FirstOrDefault(wallet => wallet.Kind == kind);

    public bool Takes(VndAmount amount) => amount >= Least && amount <= Most;
}
