namespace QrPilot.Sdk.Redis.Internal;

/// <summary>The ids of log messages, in the range of storage.</summary>
internal static class EventIds
{
    public const int RedisLost = 6201;
    public const int RedisBack = 6202;
}
