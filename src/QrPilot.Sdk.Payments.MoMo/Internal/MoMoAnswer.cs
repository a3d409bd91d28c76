using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.MoMo.Internal.Wire;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>What holds for every answer: it has a result code and belongs to the request. Pure.</summary>
internal static class MoMoAnswer
{
    private static readonly long LatestTime = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>Whether the same request may get another answer.</summary>
    /// <remarks>Source: developers.momo.vn v3, "Idempotency": a request whose first copy is still running gets HTTP 422 and 7000.</remarks>
    public static bool IsBusy(GatewayReply reply) => CodeOf(reply) is { } code && MoMoCodes.IsBusy(code);

    /// <summary>Whether the same question may get another answer: 7000 is the state of the payment, unless MoMo refuses the
    /// question by it.</summary>
    public static bool IsBusyWithQuestion(GatewayReply reply) =>
        CodeOf(reply) is { } code && (code == MoMoCodes.Maintenance || (MoMoCodes.IsBusy(code) && reply.Status == 422));

    /// <summary>Reads an answer.</summary>
    /// <exception cref="GatewayException">It cannot be understood or is another request's.</exception>
    public static T Read<T>(MoMoMerchant merchant, GatewayReply reply, JsonTypeInfo<T> type, string orderId, string requestId)
        where T : MoMoResponse
    {
        if (Parse(reply, type) is not { ResultCode: { } code } answer)
        {
            throw merchant.Trouble($"answered HTTP {reply.Status} without a result code", reply.Status is 408 or 429);
        }

        var moves = code is MoMoCodes.Success or MoMoCodes.Authorised;
        if (moves && reply.Status is < 200 or > 299)
        {
            throw merchant.Trouble($"answered HTTP {reply.Status} with result code {code}");
        }

        // Refusals leave ids out or null them; an answer that says that something was done has to name the order.
        var ours = (answer.OrderId == orderId || (answer.OrderId is null && !moves))
            && (answer.RequestId is null || answer.RequestId == requestId)
            && (answer.PartnerCode is null || answer.PartnerCode == merchant.Options.PartnerCode);
        return ours ? answer : throw merchant.Trouble("answered another request than the one it was sent");
    }

    public static GatewayException Busy(MoMoMerchant merchant, GatewayReply reply, MoMoResponse answer) =>
        merchant.Trouble($"is busy (HTTP {reply.Status}, result code {answer.Code})", isTransient: true);

    /// <summary>MoMo's time of an answer, or null when there is none that makes sense.</summary>
    public static DateTimeOffset? TimeOf(long? milliseconds) =>
        milliseconds is > 0 && milliseconds <= LatestTime ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds.Value) : null;

    private static int? CodeOf(GatewayReply reply) => Parse(reply, MoMoJson.Wire.MoMoStatus)?.ResultCode;

    private static T? Parse<T>(GatewayReply reply, JsonTypeInfo<T> type)
        where T : MoMoResponse
    {
        try
        {
            return JsonSerializer.Deserialize(reply.Body.Span, type);
        }
        catch (JsonException)
        {
            return null; // a proxy's page, or nothing: told apart from MoMo's answers by the missing result code
        }
    }
}
