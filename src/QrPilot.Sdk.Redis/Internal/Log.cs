using Microsoft.Extensions.Logging;

namespace QrPilot.Sdk.Redis.Internal;

/// <summary>Messages of the client hold keys, and keys hold addresses: only the kind of a failure is logged.</summary>
internal static partial class Log
{
    [LoggerMessage(EventIds.RedisLost, LogLevel.Warning, "Redis does not serve ({Reason}); it goes on without it.")]
    public static partial void RedisLost(ILogger logger, string reason);

    [LoggerMessage(EventIds.RedisBack, LogLevel.Information, "Redis serves again.")]
    public static partial void RedisBack(ILogger logger);
}
