using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Testing.MoMo.Internal.Wire;
using Kind = QrPilot.Sdk.Testing.MoMo.Internal.MoMoTally.Kind;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary><c>POST /v2/gateway/api/create</c>. State: which order and request ids were used, the newest of them, in memory.</summary>
internal sealed class MoMoCreateEndpoint(IOptions<MoMoSimulatorOptions> options, TimeProvider clock, MoMoTally tally)
{
    public const string Path = "/v2/gateway/api/create";

    private const int LargestBody = 64 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly Lazy<(BoundedMemory<Opened> Requests, BoundedMemory<string> Orders)> _memory =
        new(() => (new(options.Value.RememberedOrders), new(options.Value.RememberedOrders)));

    public async Task HandleAsync(HttpContext context)
    {
        using var document = await ReadAsync(context.Request, context.RequestAborted);
        var answer = document is null ? Malformed() : Create(context.Request, document.RootElement);
        tally.Count(answer.ResultCode == 0 ? Kind.Created : Kind.Refused);
        context.Response.StatusCode = answer.ResultCode == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        await context.Response.WriteAsJsonAsync(answer, MoMoSimulatorJson.Wire.MoMoCreateAnswer, cancellationToken: context.RequestAborted);
    }

    private MoMoCreateAnswer Create(HttpRequest request, JsonElement body)
    {
        var check = MoMoCreateCheck.Run(body, options.Value.Merchants);
        var order = check.Order!;
        if (check.ResultCode != 0)
        {
            return Refusal(check.ResultCode, check.Message, order, check.SubErrors);
        }

        // The order first: whoever holds its id holds it with one request id.
        var (requests, orders) = _memory.Value;
        if (!orders.TryAdd($"{order.PartnerCode}\n{order.OrderId}", order.RequestId, out var usedBy) && usedBy != order.RequestId)
        {
            return Refusal(41, "Duplicated orderId.", order);
        }

        var opened = new Opened(check.Signature, clock.GetUtcNow().ToUnixTimeMilliseconds());
        if (!requests.TryAdd($"{order.PartnerCode}\n{order.RequestId}", opened, out var earlier))
        {
            if (earlier.Signature != check.Signature)
            {
                return Refusal(40, "Duplicated requestId.", order);
            }

            opened = earlier;
        }

        var payUrl = BaseAddress(request) + MoMoPayEndpoint.Path + MoMoPayLink.Query(order, check.Merchant!);
        return new MoMoCreateAnswer
        {
            PartnerCode = order.PartnerCode,
            OrderId = order.OrderId,
            RequestId = order.RequestId,
            Amount = order.Amount,
            ResponseTime = opened.At,
            Message = order.Lang == "vi" ? "Thành công." : "Successful.",
            ResultCode = 0,
            PayUrl = payUrl,
            // A phone that scans the code or follows the link comes to the pay page, where MoMo's would open its app.
            Deeplink = payUrl,
            QrCodeUrl = payUrl,
        };
    }

    private string BaseAddress(HttpRequest request)
    {
        var origin = options.Value.PublicAddress?.Invoke().TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
        var path = request.PathBase.Add(request.Path).Value!.TrimEnd('/');
        return origin + path[..^Path.Length];
    }

    private MoMoCreateAnswer Malformed() => Refusal(20, "Bad format request.", null, []);

    private MoMoCreateAnswer Refusal(int code, string message, MoMoOrder? order, IReadOnlyList<MoMoSubError>? mistakes = null) => new()
    {
        PartnerCode = order?.PartnerCode,
        OrderId = order?.OrderId,
        RequestId = code == 41 ? null : order?.RequestId,
        ResponseTime = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        Message = message,
        ResultCode = code,
        SubErrors = mistakes,
    };

    private static async Task<JsonDocument?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return null;
        }

        var buffer = new byte[LargestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        try
        {
            var document = length <= LargestBody ? JsonDocument.Parse(buffer.AsMemory(0, length), Strict) : null;
            return document?.RootElement.ValueKind == JsonValueKind.Object ? document : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Opened(string Signature, long At);
}
