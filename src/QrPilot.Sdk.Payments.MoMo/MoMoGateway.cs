using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Timeout;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.MoMo.Internal;
using QrPilot.Sdk.Payments.MoMo.Internal.Wire;

namespace QrPilot.Sdk.Payments.MoMo;

/// <summary>MoMo's All-in-one API, version 2, with the request type captureWallet.</summary>
/// <remarks>Source: developers.momo.vn v3, "One-time payments", "Payment notification", "Result codes", "Idempotency".</remarks>
internal sealed class MoMoGateway : IPaymentGateway
{
    private readonly IHttpClientFactory _clients;
    private readonly MoMoAccounts _accounts;
    private readonly ILogger _logger;

    public MoMoGateway(IHttpClientFactory clients, IOptionsMonitor<MoMoOptions> options, TimeProvider clock, ILogger<MoMoGateway> logger)
    {
        _clients = clients;
        _accounts = new MoMoAccounts(options, clock, logger);
        _logger = logger;
    }

    public string Name => "momo";

    public GatewayLimits Limits { get; } = new(new VndAmount(1_000), new VndAmount(50_000_000));

    public string? TenantOf(string account) => _accounts.Find(account)?.Options.Tenant;

    public async Task<CreateOutcome> CreateAsync(CreatePayment request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var account = _accounts.Find(request.Account)
            ?? throw new QrPilotException(
                ErrorCodes.UnknownGatewayAccount,
                $"There is no MoMo account '{request.Account}'; add {MoMoOptions.Section}:{request.Account} to the configuration.");

        // Written once: every attempt sends the same bytes, so the same requestId.
        var body = JsonSerializer.SerializeToUtf8Bytes(MoMoCreate.Request(account, request), MoMoJson.Wire.MoMoCreateRequest);
        var reply = await CallAsync(account, body, cancellationToken);
        var outcome = MoMoCreate.Outcome(account, request, reply);
        if (outcome.State != PaymentState.Pending)
        {
            Log.NotOpened(_logger, account.Name, request.PaymentId, reply.Content!.ResultCode!.Value);
        }

        return outcome;
    }

    public NotificationReading Read(string account, ReadOnlySpan<byte> body) =>
        _accounts.Find(account) is { } found
            ? MoMoNotificationReader.Read(found, body)
            : NotificationReading.Rejected(NotificationFault.WrongAccount, "There is no such account.");

    // Whatever was stored is acknowledged: MoMo does not use the answer to decide about money, and repeating helps nobody.
    public NotificationAnswer Answer(NotificationDisposition disposition) => disposition switch
    {
        NotificationDisposition.Malformed => new NotificationAnswer(400),
        NotificationDisposition.BadSignature or NotificationDisposition.WrongAccount => new NotificationAnswer(401),
        _ => new NotificationAnswer(204),
    };

    private async Task<MoMoReply> CallAsync(MoMoAccount account, byte[] body, CancellationToken cancellationToken)
    {
        try
        {
            return await account.Pipeline.ExecuteAsync(
                static (call, token) => call.Gateway.PostAsync(call.Account, call.Body, token),
                (Gateway: this, Account: account, Body: body),
                cancellationToken);
        }
        catch (TimeoutRejectedException trouble)
        {
            throw MoMoCreate.Trouble(account, "did not answer in time", true, trouble);
        }
        catch (BrokenCircuitException trouble)
        {
            throw MoMoCreate.Trouble(account, "has failed too often; no call is made for a while", true, trouble);
        }
        catch (HttpRequestException trouble)
        {
            throw MoMoCreate.Trouble(account, "cannot be reached", true, trouble);
        }
    }

    private async ValueTask<MoMoReply> PostAsync(MoMoAccount account, byte[] body, CancellationToken cancellationToken)
    {
        using var client = _clients.CreateClient(QrPilotMoMoExtensions.HttpClientName);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "UTF-8");
        using var response = await client.PostAsync(account.CreateAddress, content, cancellationToken);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new MoMoReply((int)response.StatusCode, Parse(answer));
    }

    private static MoMoCreateResponse? Parse(byte[] answer)
    {
        try
        {
            return JsonSerializer.Deserialize(answer, MoMoJson.Wire.MoMoCreateResponse);
        }
        catch (JsonException)
        {
            return null; // a proxy's page, or nothing: told apart from MoMo's answers by the missing result code
        }
    }
}
