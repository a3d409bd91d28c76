namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>One merchant account at a gateway. Serves all threads. What <see cref="GatewayCapabilities"/> denies throws
/// <see cref="NotSupportedException"/>.</summary>
public interface IGatewayAccount
{
    /// <summary>The name that stands in notification addresses and on payments.</summary>
    string Name { get; }

    /// <summary>The tenant that owns it.</summary>
    string Tenant { get; }

    /// <summary>Opens a payment. Repeating it with the same values opens nothing twice and gives the same outcome or, where the gateway
    /// does not repeat its answer, what has become of the payment.</summary>
    /// <returns>The open payment, or the gateway's refusal.</returns>
    /// <exception cref="GatewayException">The gateway did not answer in time or its answer cannot be understood; the payment may be open.</exception>
    Task<CreateOutcome> CreateAsync(CreatePayment request, CancellationToken cancellationToken);

    /// <summary>Asks what has become of a payment. Changes nothing.</summary>
    /// <exception cref="GatewayException">There is no answer, or it cannot be understood.</exception>
    Task<GatewayNotice> QueryAsync(QueryPayment request, CancellationToken cancellationToken);

    /// <summary>Takes or releases the money of an authorised payment.</summary>
    /// <returns><see cref="GatewayState.Succeeded"/>, <see cref="GatewayState.Cancelled"/>, or what stands against it.</returns>
    /// <exception cref="GatewayException">There is no answer, or it cannot be understood; asking tells what happened.</exception>
    Task<GatewayNotice> ConfirmAsync(ConfirmPayment request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This gateway has no confirmation of authorised payments.");

    /// <summary>Gives money back. Repeating it with the same values gives nothing back twice.</summary>
    /// <exception cref="GatewayException">There is no answer, or it cannot be understood; the refund may have been accepted.</exception>
    Task<RefundOutcome> RefundAsync(RefundPayment request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This gateway has no refunds.");

    /// <summary>Asks what has become of a refund. Changes nothing.</summary>
    /// <exception cref="GatewayException">There is no answer, or it cannot be understood.</exception>
    Task<RefundOutcome> QueryRefundAsync(QueryRefund request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This gateway does not tell about refunds.");

    /// <summary>Verifies and reads a notification. Pure: no I/O, no clock; no bytes make it throw.</summary>
    NotificationReading Read(in NotificationMessage message);

    /// <summary>The body of a notification without what tells who paid: payer ids, names, phone numbers. Pure; no bytes make it throw.
    /// What cannot be read is left out altogether. The signature of what is left need not be right any more.</summary>
    byte[] Mask(in NotificationMessage message);
}
