using System.Globalization;
using System.Text.Json;
using QrPilot.Sdk.Testing.MoMo.Internal.Wire;
using QrPilot.Sdk.Testing.Simulation.Internal;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>Reads the fields of a call and notes which of them MoMo would not take.</summary>
internal sealed class MoMoFields(JsonElement body)
{
    private readonly List<MoMoSubError> _mistakes = [];

    public IReadOnlyList<MoMoSubError> Mistakes => _mistakes;

    public void Require(bool fulfilled, string field, string message)
    {
        if (!fulfilled)
        {
            _mistakes.Add(new MoMoSubError(field, message));
        }
    }

    public string Text(string field, int longest, bool mayBeEmpty = false)
    {
        if (!body.TryGetProperty(field, out var value) || value.ValueKind != JsonValueKind.String)
        {
            Require(false, field, "Must be a text");
            return "";
        }

        var text = value.GetString()!;
        Require((mayBeEmpty || text.Length > 0) && text.Length <= longest, field, $"Must have {(mayBeEmpty ? 0 : 1)} to {longest} characters");
        return text;
    }

    /// <summary>A JSON number, or a text of digits as MoMo's own samples send it; the digits as they were sent.</summary>
    public string Number(string field, out long number)
    {
        number = 0;
        var text = body.TryGetProperty(field, out var value) switch
        {
            true when value.ValueKind == JsonValueKind.Number => value.GetRawText(),
            true when value.ValueKind == JsonValueKind.String => value.GetString()!,
            _ => "",
        };
        Require(long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number), field, "Must be a whole number");
        return text;
    }

    public bool Truth(string field, bool missing)
    {
        if (!body.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return missing;
        }

        Require(value.ValueKind is JsonValueKind.True or JsonValueKind.False, field, "Must be true or false");
        return value.ValueKind == JsonValueKind.True;
    }

    public string OrderId()
    {
        var text = Text("orderId", 200);
        var isOrderId = text is ""
            || (char.IsAsciiLetterOrDigit(text[0])
                && char.IsAsciiLetterOrDigit(text[^1])
                && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'));
        Require(isOrderId, "orderId", "Must match ^[0-9a-zA-Z]([-_.]*[0-9a-zA-Z]+)*$");
        return text;
    }

    public string Lang()
    {
        var text = Text("lang", 2);
        Require(text is "" or "vi" or "en", "lang", "Must be vi or en");
        return text;
    }

    public string Address(string field)
    {
        var text = Text(field, 2048);
        Require(
            text is "" || WebAddress.IsValid(text), field, "Must be an absolute http or https address without spaces or special characters");
        return text;
    }
}
