using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QrPilot.Cli.Webhooks;

/// <summary>A recorded message, made over to an account's merchant and ready to be signed with its keys. Pure.</summary>
internal abstract class GatewayMessage
{
    protected const string UnknownField = "qrpilotRehearsal";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The money that moved, or null.</summary>
    public abstract MovedMoney? Money { get; }

    /// <summary>Whether it goes into the query of a GET.</summary>
    public virtual bool IsQuery => false;

    /// <summary>The message as the gateway would send it.</summary>
    public abstract byte[] Genuine();

    /// <summary>Signed with keys that are not the merchant's.</summary>
    public abstract byte[] Forged();

    /// <summary>Signed rightly, then changed in one field.</summary>
    /// <param name="draw">Picks the field.</param>
    public abstract byte[] Tampered(uint draw);

    /// <summary>Genuine, with a field that no documentation knows and no signature covers.</summary>
    public abstract byte[] WithUnknownField();

    /// <summary>Cut off somewhere in the middle.</summary>
    /// <param name="draw">Says where.</param>
    public byte[] Truncated(uint draw)
    {
        var whole = Genuine();
        return whole[..(1 + (int)(draw % (uint)(whole.Length - 1)))];
    }

    /// <summary>Another value of the same kind: the last character is another one.</summary>
    protected static string Bent(string value) => value.Length == 0 ? "1"
        : char.IsAsciiDigit(value[^1]) ? $"{value[..^1]}{(value[^1] == '9' ? '0' : (char)(value[^1] + 1))}"
        : value + "1";

    /// <summary>Bends one of the fields that are there.</summary>
    protected static void Bend(JsonObject json, ReadOnlySpan<string> fields, uint draw)
    {
        var field = fields[(int)(draw % (uint)fields.Length)];
        json[field] = json[field] is JsonValue number && number.GetValueKind() == JsonValueKind.Number
            ? JsonNode.Parse(Bent(number.ToJsonString()))
            : Bent(TextOf(json, field));
    }

    /// <exception cref="JsonException">It is not a JSON object.</exception>
    protected static JsonObject Parse(string text) =>
        JsonNode.Parse(text, documentOptions: Strict) as JsonObject ?? throw new JsonException("it is not a JSON object");

    protected static string TextOf(JsonObject json, string field) => json[field] switch
    {
        null => throw new FormatException($"{field} is missing"),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        var other => other.ToJsonString(),
    };

    protected static byte[] Write(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());
}
