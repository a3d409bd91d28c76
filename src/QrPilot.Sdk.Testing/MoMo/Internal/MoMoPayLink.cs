using System.Buffers.Text;
using System.Text.Json;
using QrPilot.Sdk.Testing.MoMo.Internal.Wire;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>The query of a pay address: the whole order, signed with the merchant's key so that nobody can make one up.</summary>
internal static class MoMoPayLink
{
    public static string Query(MoMoOrder order, MoMoSimulatorMerchant merchant)
    {
        var token = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(order, MoMoSimulatorJson.Wire.MoMoOrder));
        return $"?t={token}&s={Seal(token, merchant)}";
    }

    /// <summary>Reads an address that this simulator, or an earlier one with the same merchants, has given out.</summary>
    public static (MoMoOrder Order, MoMoSimulatorMerchant Merchant)? Read(string? token, string? seal, IList<MoMoSimulatorMerchant> merchants)
    {
        if (string.IsNullOrEmpty(token) || string.IsNullOrEmpty(seal))
        {
            return null;
        }

        foreach (var merchant in merchants)
        {
            if (MoMoSigner.Same(Seal(token, merchant), seal))
            {
                var order = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(token), MoMoSimulatorJson.Wire.MoMoOrder);
                return order?.PartnerCode == merchant.PartnerCode ? (order, merchant) : null;
            }
        }

        return null;
    }

    private static string Seal(string token, MoMoSimulatorMerchant merchant) =>
        Base64Url.EncodeToString(MoMoSigner.Mac(merchant.SecretKey, "pay link:" + token));
}
