using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.ZaloPay.Internal.Wire;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>Reads ZaloPay's answers. They are not signed and do not name what was asked.</summary>
internal static class ZaloPayReply
{
    /// <summary>The answer, or null when it is none of ZaloPay's.</summary>
    public static TResponse? Read<TResponse>(GatewayReply reply, JsonTypeInfo<TResponse> type)
        where TResponse : ZaloPayResponse
    {
        try
        {
            return JsonSerializer.Deserialize(reply.Body.Span, type) is { ReturnCode: not null } answer ? answer : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether the same call may get another answer in a moment.</summary>
    public static bool IsBusy(GatewayReply reply) =>
        Read(reply, ZaloPayJson.Wire.ZaloPayResponse) is { } answer
        && ZaloPayCodes.OfCall(answer.Code, answer.SubCode) == ZaloPayTrouble.Busy;
}
