namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>What a pay page says.</summary>
internal sealed record PayPageWords
{
    public static readonly PayPageWords Vietnamese = new()
    {
        Title = "Thanh toán thử nghiệm",
        Notice = "Trang mô phỏng {0}. Không có tiền thật.",
        For = "Nội dung",
        Order = "Mã đơn",
        Merchant = "Đơn vị bán",
        Pay = "Thanh toán",
        Cancel = "Hủy",
        Expire = "Để hết hạn",
        PayOther = "Trả sai số tiền",
        Amount = "Số tiền (đ)",
        PayThis = "Trả số tiền này",
        Back = "Quay lại nơi bán",
        Refused = "Không mở được trang thanh toán này",
        Paid = "Đã thanh toán.",
        Cancelled = "Đã hủy.",
        Expired = "Đã hết hạn.",
    };

    public static readonly PayPageWords English = new()
    {
        Title = "Test payment",
        Notice = "This simulates {0}. No real money moves.",
        For = "For",
        Order = "Order",
        Merchant = "Merchant",
        Pay = "Pay",
        Cancel = "Cancel",
        Expire = "Let it expire",
        PayOther = "Pay the wrong amount",
        Amount = "Amount (đ)",
        PayThis = "Pay this amount",
        Back = "Back to the merchant",
        Refused = "This payment page cannot be opened",
        Paid = "Paid.",
        Cancelled = "Cancelled.",
        Expired = "Expired.",
    };

    public required string Title { get; init; }

    public required string Notice { get; init; }

    public required string For { get; init; }

    public required string Order { get; init; }

    public required string Merchant { get; init; }

    public required string Pay { get; init; }

    public required string Cancel { get; init; }

    public required string Expire { get; init; }

    public required string PayOther { get; init; }

    public required string Amount { get; init; }

    public required string PayThis { get; init; }

    public required string Back { get; init; }

    public required string Refused { get; init; }

    public required string Paid { get; init; }

    public required string Cancelled { get; init; }

    public required string Expired { get; init; }

    public string Of(OrderState state) => state switch
    {
        OrderState.Paid or OrderState.Authorised => Paid,
        OrderState.Expired => Expired,
        _ => Cancelled,
    };
}
