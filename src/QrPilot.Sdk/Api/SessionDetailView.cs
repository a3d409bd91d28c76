namespace QrPilot.Sdk.Api;

/// <summary>A session with its cart, bill, payments and cash.</summary>
public sealed record SessionDetailView
{
    /// <summary>The session.</summary>
    public required SessionView Session { get; init; }

    /// <summary>What is in the cart and not yet ordered.</summary>
    public required IReadOnlyList<CartLineView> Cart { get; init; }

    /// <summary>The orders, by number.</summary>
    public required IReadOnlyList<OrderView> Orders { get; init; }

    /// <summary>The payment attempts, oldest first.</summary>
    public required IReadOnlyList<PaymentView> Payments { get; init; }

    /// <summary>The cash records, oldest first.</summary>
    public required IReadOnlyList<CashView> Cash { get; init; }
}
