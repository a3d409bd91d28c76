namespace QrPilot.Sdk.Testing.Tests.Support;

/// <summary>The merchant's side of one gateway: what all three can do.</summary>
internal interface IGatewaySide
{
    static IGatewaySide Of(string gateway) => gateway switch
    {
        "momo" => new MoMoSide(),
        "vnpay" => new VNPaySide(),
        _ => new ZaloPaySide(),
    };

    /// <summary>Whether the gateway tells that nobody paid.</summary>
    bool TellsOfFailures { get; }

    /// <summary>The gateway's word for a message well received.</summary>
    string? Content { get; }

    /// <summary>The HTTP status of a merchant who refuses a forged message.</summary>
    int StatusOfRefusal { get; }

    /// <summary>The order's id at the gateway.</summary>
    string OrderId(string id);

    /// <summary>Opens a payment; gives its pay page.</summary>
    Task<string> OpenAsync(SimulatorHost host, string id, long amount = 50_000);

    Task<Standing> QueryAsync(SimulatorHost host, string id);

    /// <summary>Asks for money back; gives working, done, refused or the gateway's code.</summary>
    Task<string> RefundAsync(SimulatorHost host, string id, string transactionId, string refundId, long amount, bool full);

    /// <summary>How a refund stands: working, done, refused or missing.</summary>
    Task<string> QueryRefundAsync(SimulatorHost host, string id, string refundId);

    bool IsGenuine(Received received);

    string OrderIdOf(Received received);

    long AmountOf(Received received);

    string TransactionOf(Received received);

    string MerchantOf(Received received);
}
