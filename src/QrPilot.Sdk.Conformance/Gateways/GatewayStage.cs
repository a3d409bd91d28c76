using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Conformance.Gateways;

/// <summary>The other side of a gateway's wire, so that <see cref="GatewayConformance"/> can rehearse with it. Derive one for each gateway:
/// it starts what plays the gateway, points the adapter at it and speaks with its own code, never with the adapter's.</summary>
/// <param name="clock">The clock that both sides go by.</param>
public abstract class GatewayStage(TimeProvider clock) : IAsyncDisposable
{
    /// <summary>The account that the facts use.</summary>
    public const string Account = "main";

    /// <summary>A second account of the same tenant, with keys of its own.</summary>
    public const string OtherAccount = "other";

    /// <summary>The tenant of both accounts.</summary>
    public const string Tenant = "conformance";

    /// <summary>The clock that both sides go by.</summary>
    protected TimeProvider Clock { get; } = clock;

    /// <summary>The gateway's name, for example <c>momo</c>.</summary>
    public abstract string Gateway { get; }

    /// <summary>Starts what plays the gateway.</summary>
    public abstract Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Adds the gateway under test with the accounts <see cref="Account"/> and <see cref="OtherAccount"/>.</summary>
    public abstract void Assemble(QrPilotBuilder builder);

    /// <summary>The payer pays at the gateway; no notification is sent.</summary>
    /// <param name="paymentId">Our payment id.</param>
    /// <param name="opened">What opening the payment gave.</param>
    /// <param name="amount">What the payer pays.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The gateway's transaction id.</returns>
    public abstract Task<string> PayAsync(string paymentId, CreateOutcome opened, VndAmount amount, CancellationToken cancellationToken);

    /// <summary>The notification that money moved.</summary>
    public abstract NotificationCopy Success(PaidOrder order);

    /// <summary>The notification that nothing moved, or null when the gateway sends none.</summary>
    /// <param name="order">The payment.</param>
    /// <param name="code">The gateway's code; a usual refusal when null.</param>
    public abstract NotificationCopy? Refusal(PaidOrder order, string? code = null);

    /// <summary>A code that the gateway has never published, in the form of its codes; null when its notifications carry none.</summary>
    public abstract string? UnknownCode { get; }

    /// <summary>The same message signed with a key that is not the account's.</summary>
    public abstract NotificationCopy Forged(PaidOrder order);

    /// <summary>The same message for the other account, signed with the other account's key.</summary>
    public abstract NotificationCopy OfOtherAccount(PaidOrder order);

    /// <summary>The message with a field that nobody knows and the signature does not cover, or null when everything is covered.</summary>
    public abstract NotificationCopy? WithUnknownField(PaidOrder order);

    /// <summary>The message with one signed thing changed, for each signed thing and the signature itself.</summary>
    public abstract IEnumerable<TamperedNotification> Tampered(PaidOrder order);

    /// <summary>The gateway carries the next call out and its answer is lost. Gateways whose create or refund makes no call ignore it.</summary>
    public abstract void LoseNextAnswer();

    /// <summary>Lets a refund that the gateway is still working on come to its end.</summary>
    public abstract Task FinishRefundsAsync(CancellationToken cancellationToken);

    /// <summary>How many payments with this id were opened at the gateway; null when it cannot tell.</summary>
    public abstract int? CountOpened(string paymentId);

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();
}
