using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Diagnostics;

namespace QrPilot.Sdk.Payments.Gateways.Http;

internal static partial class Log
{
    [LoggerMessage(EventIds.GatewayCallRepeated, LogLevel.Warning, "{Who}: {Call} is repeated (attempt {Attempt}).")]
    public static partial void CallRepeated(ILogger logger, string who, string? call, int attempt);

    [LoggerMessage(EventIds.GatewayCircuitOpened, LogLevel.Error, "{Who}: too many calls failed; no call is made for a while.")]
    public static partial void CircuitOpened(ILogger logger, string who);
}
