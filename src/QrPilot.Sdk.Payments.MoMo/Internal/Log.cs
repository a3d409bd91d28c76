using Microsoft.Extensions.Logging;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

internal static partial class Log
{
    [LoggerMessage(7103, LogLevel.Warning, "{Who}: payment {PaymentId} was not opened (result code {Code}).")]
    public static partial void NotOpened(ILogger logger, string who, string paymentId, string code);
}
