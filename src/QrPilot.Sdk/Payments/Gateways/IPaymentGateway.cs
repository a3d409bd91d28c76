namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>A payment gateway. One instance serves all accounts and all threads.</summary>
public interface IPaymentGateway
{
    /// <summary>Lower-case name used in URLs and configuration, for example <c>momo</c>.</summary>
    string Name { get; }

    /// <summary>The smallest and largest amount of one payment.</summary>
    GatewayLimits Limits { get; }

    /// <summary>The tenant that owns an account, or null when there is no such account.</summary>
    string? TenantOf(string account);

    /// <summary>Opens a payment. Repeating it with the same payment id gives the same outcome and opens nothing twice.</summary>
    /// <returns>The open payment, or the gateway's refusal.</returns>
    /// <exception cref="GatewayException">The gateway did not answer in time or its answer cannot be understood; the payment may be open.</exception>
    Task<CreateOutcome> CreateAsync(CreatePayment request, CancellationToken cancellationToken);

    /// <summary>Verifies and reads a notification. Pure: no I/O, no clock.</summary>
    /// <param name="account">The account whose address received it.</param>
    /// <param name="body">The exact bytes received.</param>
    NotificationReading Read(string account, ReadOnlySpan<byte> body);

    /// <summary>What the gateway expects to hear for a notification.</summary>
    NotificationAnswer Answer(NotificationDisposition disposition);
}
