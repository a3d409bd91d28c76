using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Postgres.Internal;

namespace QrPilot.Sdk.Postgres.Partitions;

internal static partial class Log
{
    [LoggerMessage(EventIds.PartitionMade, LogLevel.Information, "Made the partition {Partition}.")]
    public static partial void PartitionMade(ILogger logger, string partition);

    [LoggerMessage(EventIds.PartitionsFailed, LogLevel.Warning, "Partitions could not be made ahead; it is tried again. Nothing is lost meanwhile.")]
    public static partial void PartitionsFailed(ILogger logger, Exception failure);
}
