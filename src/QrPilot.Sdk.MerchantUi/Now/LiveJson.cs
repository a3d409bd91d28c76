using System.Text.Json.Serialization;

namespace QrPilot.Sdk.MerchantUi.Now;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class LiveJson : JsonSerializerContext;
