using System.Text;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Rehearsal.Tests;

/// <summary>A bad adapter: believes everything that is UTF-8 and cannot bear anything else.</summary>
internal sealed class GullibleAccount : IGatewayAccount
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public string Name => "main";

    public string Tenant => "conformance";

    public NotificationReading Read(in NotificationMessage message) => NotificationReading.Verified(new GatewayNotice
    {
        Reference = Strict.GetString(message.Body),
        TransactionId = "1",
        Amount = new VndAmount(1),
        State = GatewayState.Succeeded,
        GatewayCode = "0",
        At = DateTimeOffset.UnixEpoch,
    });

    public byte[] Mask(in NotificationMessage message) => [];

    public Task<CreateOutcome> CreateAsync(CreatePayment request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<GatewayNotice> QueryAsync(QueryPayment request, CancellationToken cancellationToken) => throw new NotSupportedException();
}
