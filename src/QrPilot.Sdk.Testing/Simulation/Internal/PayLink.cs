using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>The query of a pay address: the whole order, signed with the merchant's key so that nobody can make one up.</summary>
internal static class PayLink
{
    public static string Query<TOrder>(TOrder order, JsonTypeInfo<TOrder> type, string key)
    {
        var token = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(order, type));
        return $"?t={token}&s={Seal(token, key)}";
    }

    /// <summary>Reads an address that this simulator, or an earlier one with the same merchants, has given out.</summary>
    /// <param name="request">The request for the page.</param>
    /// <param name="type">How the order is written.</param>
    /// <param name="merchants">The merchants' codes and keys.</param>
    public static TOrder? Read<TOrder>(HttpRequest request, JsonTypeInfo<TOrder> type, IEnumerable<(string Merchant, string Key)> merchants)
        where TOrder : class, ISimulatedOrder
    {
        string? token = request.Query["t"];
        string? seal = request.Query["s"];
        if (string.IsNullOrEmpty(token) || string.IsNullOrEmpty(seal))
        {
            return null;
        }

        foreach (var (merchant, key) in merchants)
        {
            if (Mac.Same(Seal(token, key), seal))
            {
                var order = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(token), type);
                return order?.Merchant == merchant ? order : null;
            }
        }

        return null;
    }

    private static string Seal(string token, string key) => Base64Url.EncodeToString(Mac.Sha256(key, "pay link:" + token));
}
