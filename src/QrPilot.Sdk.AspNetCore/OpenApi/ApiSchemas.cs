using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.AspNetCore.OpenApi;

/// <summary>Lets the API document see our contract as we write it (snake_case, strict numbers), whatever the host's own JSON settings are.</summary>
internal static class ApiSchemas
{
    public static IJsonTypeInfoResolver Resolver { get; } = ApiJson.Default.WithAddedModifier(AsWritten);

    private static void AsWritten(JsonTypeInfo type)
    {
        if (type.Type.Namespace != typeof(ApiJson).Namespace)
        {
            return;
        }

        foreach (var property in type.Properties)
        {
            property.Name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
            property.NumberHandling = JsonNumberHandling.Strict;
        }
    }
}
