using StackExchange.Redis;

namespace QrPilot.Sdk.Redis.Internal;

/// <summary>Reads connection strings.</summary>
internal static class RedisConfiguration
{
    /// <summary>Seconds of silence after which a connection is tested, where the connection string does not say.</summary>
    private const int KeepAlive = 10;

    /// <summary>What a connection string says, or null where it is none.</summary>
    public static ConfigurationOptions? TryParse(string text)
    {
        try
        {
            var parsed = ConfigurationOptions.Parse(text);
            parsed.AbortOnConnectFail = false;
            parsed.KeepAlive = parsed.KeepAlive > 0 ? parsed.KeepAlive : KeepAlive;
            return parsed.EndPoints.Count > 0 ? parsed : null;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or OverflowException)
        {
            // Its message may hold parts of the text, and the text holds a password.
            return null;
        }
    }
}
