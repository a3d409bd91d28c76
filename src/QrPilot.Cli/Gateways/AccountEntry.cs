using System.Globalization;
using System.Text.Json;

namespace QrPilot.Cli.Gateways;

/// <summary>One account of an accounts file: reads its fields and notes what is wrong with them.</summary>
/// <param name="path">Where it stands, for messages.</param>
/// <param name="json">The account.</param>
/// <param name="errors">What is wrong; never says a value.</param>
internal sealed class AccountEntry(string path, JsonElement json, List<string> errors)
{
    private const int LongestName = 64;
    private const int LongestText = 500;

    private readonly HashSet<string> _known = [];

    public string Path => path;

    /// <summary>The account's name, or null.</summary>
    public string? Account() => Text("account") is not { } name ? null
        : name.Length <= LongestName && name.All(IsPlain) ? name
        : Fail<string>("account", "must have 1 to 64 letters, digits, '-' or '_'");

    /// <summary>A code of letters and digits.</summary>
    public string Code(string field) => Text(field) is not { } code ? ""
        : code.All(IsPlain) ? code
        : Fail<string>(field, "must have letters, digits, '-' or '_' only") ?? "";

    public string Key(string field) => Text(field) ?? "";

    public int Number(string field)
    {
        _known.Add(field);
        if (!json.TryGetProperty(field, out var value))
        {
            return Fail<int>(field, "is missing");
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : Fail<int>(field, "must be a whole number above 0");
    }

    /// <summary>An address that may be absent.</summary>
    public string Url(string field)
    {
        if (!json.TryGetProperty(field, out var value) || value.ValueEquals(""))
        {
            _known.Add(field);
            return "";
        }

        return Text(field) is { } text && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? text
            : Fail<string>(field, "must be an address that begins with http:// or https://") ?? "";
    }

    /// <summary>Notes every field that nobody asked for.</summary>
    public void RejectOthers()
    {
        foreach (var property in json.EnumerateObject().Where(property => !_known.Contains(property.Name)))
        {
            Fail<string>(property.Name, $"is not known here; known are {string.Join(", ", _known)}");
        }
    }

    private string? Text(string field)
    {
        _known.Add(field);
        return !json.TryGetProperty(field, out var value) ? Fail<string>(field, "is missing")
            : value.ValueKind != JsonValueKind.String ? Fail<string>(field, "must be a text")
            : value.GetString() is { Length: > 0 and <= LongestText } text && text.Trim() == text && !text.Any(char.IsControl) ? text
            : Fail<string>(field, "must have 1 to 500 characters, none of them a control character, and no white space at its ends");
    }

    private T? Fail<T>(string field, string what)
    {
        errors.Add($"{path}.{field} {what}.");
        return default;
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
