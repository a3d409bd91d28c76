using System.Text.Json.Serialization;

namespace QrPilot.Sdk.MerchantUi.Shell;

[JsonSerializable(typeof(Notice))]
internal sealed partial class NoticeJson : JsonSerializerContext;
