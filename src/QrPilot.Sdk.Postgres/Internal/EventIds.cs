namespace QrPilot.Sdk.Postgres.Internal;

/// <summary>The ids of this package's log messages; 61xx are its own.</summary>
internal static class EventIds
{
    public const int PartitionMade = 6101;
    public const int PartitionsFailed = 6102;
}
