using StackExchange.Redis;

namespace QrPilot.Sdk.Redis.Internal;

/// <summary>Names failures without what their messages hold.</summary>
internal static class RedisFailure
{
    public const string NotConnected = "not connected";

    public static string NameOf(Exception failure) => failure switch
    {
        RedisConnectionException connection => connection.FailureType.ToString(),
        TimeoutException => "no answer in time",
        RedisServerException refusal => FirstWord(refusal.Message),
        _ => failure.GetType().Name,
    };

    /// <summary>The server's error code, such as <c>OOM</c> or <c>NOAUTH</c>.</summary>
    private static string FirstWord(string message)
    {
        var length = message.AsSpan().IndexOfAnyExceptInRange('A', 'Z');
        return length > 0 ? message[..length] : "refused";
    }
}
