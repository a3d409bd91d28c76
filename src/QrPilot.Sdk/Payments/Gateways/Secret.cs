using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>A key or password that no dump shows: as text and as JSON it is <c>***</c>.</summary>
/// <param name="value">The secret.</param>
[JsonConverter(typeof(SecretJsonConverter))]
public sealed class Secret(string value)
{
    /// <summary>What a dump shows instead.</summary>
    public const string Hidden = "***";

    /// <summary>A secret that was not set.</summary>
    public static readonly Secret None = new("");

    private readonly string _value = value ?? "";

    /// <summary>Whether it is set.</summary>
    public bool IsSet => _value.Length > 0;

    /// <summary>Wraps a text.</summary>
    public static implicit operator Secret(string value) => new(value);

    /// <summary>The text itself. Not to be written anywhere.</summary>
    public string Reveal() => _value;

    /// <inheritdoc />
    public override string ToString() => Hidden;
}
