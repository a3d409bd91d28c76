using System.Text.Json.Serialization;

namespace CustomGateway;

[JsonSerializable(typeof(CreditNotice))]
internal sealed partial class CreditNoticeJson : JsonSerializerContext;
