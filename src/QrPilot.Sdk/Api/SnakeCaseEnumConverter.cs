using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Api;

/// <summary>Writes an enum as its name in snake_case and accepts nothing but such names.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class SnakeCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
