namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>A payment gateway. One instance serves all accounts and all threads.</summary>
public interface IPaymentGateway
{
    /// <summary>Lower-case name used in URLs and configuration, for example <c>momo</c>.</summary>
    string Name { get; }

    /// <summary>What it can do.</summary>
    GatewayCapabilities Capabilities { get; }

    /// <summary>An example of the columns of its settlement report. No gateway publishes them: each account configures its own.</summary>
    SettlementColumns SettlementExample { get; }

    /// <summary>An account with its keys at hand, or null when there is none of this name.</summary>
    /// <exception cref="Errors.QrPilotException">The account's settings are wrong; the message names them and no secret.</exception>
    ValueTask<IGatewayAccount?> FindAccountAsync(string account, CancellationToken cancellationToken);

    /// <summary>Our id behind an order id as the gateway writes it; by default the same. A refund's order id is given as it is where it is
    /// not one of a payment.</summary>
    string ToPaymentId(string orderId) => orderId;

    /// <summary>What the gateway expects to hear for a notification.</summary>
    NotificationAnswer Answer(NotificationDisposition disposition);
}
