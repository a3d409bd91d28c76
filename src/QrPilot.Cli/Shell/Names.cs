using System.Text.Json;

namespace QrPilot.Cli.Shell;

/// <summary>Names as the API writes them.</summary>
internal static class Names
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
