using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Diagnostics;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.Refunds;

internal static partial class Log
{
    [LoggerMessage(EventIds.RefundAnswered, LogLevel.Information, "Refund {RefundId}: the gateway says {State} ({Code}).")]
    public static partial void RefundAnswered(ILogger logger, string refundId, GatewayState state, string code);
}
