using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal.Wire;

/// <summary>What every answer has. The messages beside the codes are for people and are not read.</summary>
internal class ZaloPayResponse
{
    [JsonPropertyName("return_code")]
    [JsonConverter(typeof(ZaloPayNumberConverter))]
    public long? ReturnCode { get; init; }

    [JsonPropertyName("sub_return_code")]
    [JsonConverter(typeof(ZaloPayNumberConverter))]
    public long? SubReturnCode { get; init; }

    [JsonIgnore]
    public long Code => ReturnCode ?? 0;

    [JsonIgnore]
    public long SubCode => SubReturnCode ?? 0;
}
