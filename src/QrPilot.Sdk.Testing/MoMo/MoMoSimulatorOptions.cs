namespace QrPilot.Sdk.Testing.MoMo;

/// <summary>What the MoMo simulator knows and how it misbehaves. Read at first use.</summary>
public sealed class MoMoSimulatorOptions
{
    /// <summary>The merchants it knows.</summary>
    public IList<MoMoSimulatorMerchant> Merchants { get; } = [];

    /// <summary>Its own base address as payers see it, without the prefix, for example <c>http://192.168.1.5:5080</c>; asked anew for every
    /// payment, so it may be set after start.</summary>
    /// <value>Default: null, the address of the create request.</value>
    public Func<string>? PublicAddress { get; set; }

    /// <summary>The trouble it makes when a payer does not ask for a certain one.</summary>
    /// <value>Default: none.</value>
    public MoMoFaultPlan Faults { get; set; } = new();

    /// <summary>How often a genuine notification is sent again when it is not answered with 2xx.</summary>
    /// <value>Default: 2. MoMo publishes no number.</value>
    public int Redeliveries { get; set; } = 2;

    /// <summary>The pause before each redelivery.</summary>
    /// <value>Default: 200 ms.</value>
    public TimeSpan RedeliveryDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long the receiver may take to answer.</summary>
    /// <value>Default: 15 seconds, as MoMo says.</value>
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many orders are remembered, to recognise repeated request and order ids and to count a payment once. The oldest are
    /// forgotten first.</summary>
    /// <value>Default: 200,000.</value>
    public int RememberedOrders { get; set; } = 200_000;
}
