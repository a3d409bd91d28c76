using Microsoft.Extensions.Logging;

namespace QrPilot.Sdk.MerchantUi.Now;

internal static partial class Log
{
    [LoggerMessage(EventId = 8101, Level = LogLevel.Warning, Message = "The tables of {StoreId} could not be read: {Code}")]
    public static partial void BoardNotRead(ILogger logger, string storeId, string code);

    [LoggerMessage(EventId = 8102, Level = LogLevel.Error, Message = "Watching the tables of {StoreId} has ended")]
    public static partial void WatchFailed(ILogger logger, Exception failure, string storeId);
}
