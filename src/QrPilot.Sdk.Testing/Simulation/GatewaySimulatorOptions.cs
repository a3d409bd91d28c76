using QrPilot.Sdk.Testing.MoMo;
using QrPilot.Sdk.Testing.VNPay;
using QrPilot.Sdk.Testing.ZaloPay;

namespace QrPilot.Sdk.Testing.Simulation;

/// <summary>What the gateway simulators know and how they misbehave. Read at first use.</summary>
public sealed class GatewaySimulatorOptions
{
    /// <summary>The merchants that the simulator of MoMo knows.</summary>
    public IList<MoMoSimulatorMerchant> MoMoMerchants { get; } = [];

    /// <summary>The merchants that the simulator of VNPay knows.</summary>
    public IList<VNPaySimulatorMerchant> VNPayMerchants { get; } = [];

    /// <summary>The merchants that the simulator of ZaloPay knows.</summary>
    public IList<ZaloPaySimulatorMerchant> ZaloPayMerchants { get; } = [];

    /// <summary>The simulators' own base address as payers see it, without the prefix, for example <c>http://192.168.1.5:5080</c>; asked
    /// anew for every payment, so it may be set after start.</summary>
    /// <value>Default: null, the address of the call that opens the payment.</value>
    public Func<string>? PublicAddress { get; set; }

    /// <summary>The trouble they make when nobody asks for a certain one.</summary>
    /// <value>Default: none.</value>
    public GatewayFaultPlan Faults { get; set; } = new();

    /// <summary>How MoMo repeats a notification that is not answered with 2xx.</summary>
    /// <value>Default: 2 times, 200 ms apart. MoMo publishes no numbers.</value>
    public GatewayRetrySettings MoMoRetries { get; set; } = new() { Times = 2, Interval = TimeSpan.FromMilliseconds(200) };

    /// <summary>How VNPay repeats a notification that is not answered with RspCode 00 or 02.</summary>
    /// <value>Default: 10 times, 5 minutes apart, as VNPay says.</value>
    public GatewayRetrySettings VNPayRetries { get; set; } = new() { Times = 10, Interval = TimeSpan.FromMinutes(5) };

    /// <summary>How ZaloPay repeats a callback that is not answered with return_code 1 or 2.</summary>
    /// <value>Default: 3 times, as its sample says, 1 minute apart, which it does not say.</value>
    public GatewayRetrySettings ZaloPayRetries { get; set; } = new() { Times = 3, Interval = TimeSpan.FromMinutes(1) };

    /// <summary>How long the receiver of a notification may take to answer.</summary>
    /// <value>Default: 15 seconds, as MoMo says.</value>
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long VNPay and ZaloPay work on a refund. MoMo's is done when its call is answered.</summary>
    /// <value>Default: 1 minute.</value>
    public TimeSpan RefundTime { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a payment stays open where the merchant does not say it.</summary>
    /// <value>Default: 15 minutes.</value>
    public TimeSpan PaymentLife { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How soon a second querydr about the same TxnRef is refused by VNPay with code 94.</summary>
    /// <value>Default: 5 minutes. VNPay publishes no number.</value>
    public TimeSpan VNPayQueryWindow { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many orders each simulator remembers, with their refunds and the ids that were used. The oldest are forgotten
    /// first.</summary>
    /// <value>Default: 200,000.</value>
    public int RememberedOrders { get; set; } = 200_000;
}
