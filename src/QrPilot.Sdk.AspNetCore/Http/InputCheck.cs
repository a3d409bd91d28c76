using System.Globalization;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.AspNetCore.Http;

/// <summary>Collects what is wrong with a request, field by field.</summary>
internal sealed class InputCheck
{
    /// <summary>The largest amount that a request may name, in whole đồng.</summary>
    public const long MaxAmount = 10_000_000_000;

    private readonly SortedDictionary<string, IReadOnlyList<string>> _errors = new(StringComparer.Ordinal);

    public InputCheck Text(string field, string? value, int max, bool isRequired = true)
    {
        if (value is null)
        {
            return isRequired ? Add(field, "It is missing.") : this;
        }

        return value.Length > max || string.IsNullOrWhiteSpace(value) || value.AsSpan().ContainsAnyInRange('\0', '\u001f')
            ? Add(field, string.Create(CultureInfo.InvariantCulture, $"It has 1 to {max} characters, not only blanks and no control characters."))
            : this;
    }

    public InputCheck Amount(string field, long? value, long min = 1, long max = MaxAmount) => Number(field, value, min, max, " đồng");

    public InputCheck Number(string field, long? value, long min, long max, string unit = "") =>
        value is null || (value >= min && value <= max)
            ? this
            : Add(field, string.Create(CultureInfo.InvariantCulture, $"It is from {min} to {max}{unit}."));

    public InputCheck That(string field, bool isGood, string message) => isGood ? this : Add(field, message);

    /// <exception cref="InputException">Something is wrong.</exception>
    public void Throw()
    {
        if (_errors.Count > 0)
        {
            throw new InputException(400, ErrorCodes.InvalidField, "The request has fields that are wrong.", _errors);
        }
    }

    public static VndAmount? Vnd(long? dong) => dong is { } amount ? new VndAmount(amount) : null;

    private InputCheck Add(string field, string message)
    {
        _errors[field] = [.. _errors.GetValueOrDefault(field, []), message];
        return this;
    }
}
