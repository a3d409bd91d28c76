using Microsoft.Extensions.Logging;

namespace QrPilot.Sdk.AspNetCore.DataProtection;

internal static partial class Log
{
    [LoggerMessage(
        8003,
        LogLevel.Warning,
        "The key {Name} of the shared key ring was sealed under none of the signing keys; what it protects cannot be read. Put the signing key of that time behind the others.")]
    public static partial void KeyUnreadable(ILogger logger, string name);
}
