using Microsoft.Extensions.Logging;

namespace QrPilot.Sdk.MerchantUi.Access;

internal static partial class Log
{
    [LoggerMessage(EventId = 8001, Level = LogLevel.Warning, Message = "The pages under {Prefix} ask nobody to sign in: whoever reaches them acts as one staff member")]
    public static partial void NobodyIsAsked(ILogger logger, string prefix);
}
