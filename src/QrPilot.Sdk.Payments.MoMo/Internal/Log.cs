using Microsoft.Extensions.Logging;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

internal static partial class Log
{
    [LoggerMessage(7101, LogLevel.Warning, "MoMo account {Account}: create is repeated with the same request id (attempt {Attempt})")]
    public static partial void CreateRepeated(ILogger logger, string account, int attempt);

    [LoggerMessage(7102, LogLevel.Error, "MoMo account {Account}: too many calls failed; no call is made for a while")]
    public static partial void CircuitOpened(ILogger logger, string account);

    [LoggerMessage(7103, LogLevel.Warning, "MoMo account {Account}: payment {PaymentId} was not opened (result code {Code})")]
    public static partial void NotOpened(ILogger logger, string account, string paymentId, int code);
}
