using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.MerchantUi.Forms;

/// <summary>What somebody typed into a form, and what is wrong with it. Reading goes on behind an error, so that all of them are told at
/// once; <see cref="Check"/> ends it.</summary>
internal sealed class UiForm
{
    /// <summary>The hidden field that makes a form that is sent twice count once.</summary>
    public const string OnceField = "once";

    /// <summary>The hidden field that tells the forms of a page apart.</summary>
    public const string NameField = "form";

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _errors = new(StringComparer.Ordinal);
    private readonly IFormCollection? _posted;
    private readonly FormTexts _texts;

    public UiForm() => _texts = FormTexts.All.Vietnamese;

    public UiForm(IFormCollection posted, FormTexts texts)
    {
        _posted = posted;
        _texts = texts;
        foreach (var (name, values) in posted)
        {
            _values[name] = values is [var first, ..] ? first ?? "" : "";
        }
    }

    /// <summary>What is wrong with the form as a whole, or null.</summary>
    public string? Error { get; private set; }

    public bool HasErrors => _errors.Count > 0 || Error is not null;

    /// <summary>Whether this is what came of the form of that name.</summary>
    public bool IsOf(string name) => _posted is not null && Typed(NameField) == name;

    /// <summary>What was typed into a field of the form of that name, or null.</summary>
    public string? TypedIn(string form, string name) => IsOf(form) ? Typed(name) : null;

    /// <summary>What is wrong with a field of the form of that name, in the reader's language, or null.</summary>
    public string? ErrorIn(string form, string name) => IsOf(form) ? _errors.GetValueOrDefault(name) : null;

    public IFormFileCollection Files => _posted?.Files ?? new FormFileCollection();

    /// <summary>What was typed, or null where nothing was sent.</summary>
    public string? Typed(string name) => _values.GetValueOrDefault(name);

    /// <summary>All the values of a name, as check boxes send them.</summary>
    public IReadOnlyList<string> Picked(string name) =>
        _posted is not null && _posted.TryGetValue(name, out var values) ? [.. values.OfType<string>().Where(value => value.Length > 0)] : [];

    public bool IsOn(string name) => Typed(name) is "on" or "true";

    /// <summary>A text without white space around it; empty where it may be.</summary>
    public string Text(string name, int max, bool isRequired = true)
    {
        var text = Typed(name)?.Trim() ?? "";
        if (isRequired && text.Length == 0)
        {
            Fail(name, _texts.Required);
        }
        else if (text.Length > max)
        {
            Fail(name, _texts.TooLong(max));
        }
        else if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
        {
            Fail(name, _texts.NotReadable);
        }

        return text;
    }

    /// <summary>A text, or null where none was typed.</summary>
    public string? MaybeText(string name, int max) => Text(name, max, isRequired: false) is { Length: > 0 } text ? text : null;

    /// <summary>An amount in whole đồng, with or without dots between groups of three.</summary>
    public VndAmount Amount(string name, long min, long max = 10_000_000_000)
    {
        var text = Text(name, 40);
        return text.Length == 0 ? VndAmount.Zero : AmountOf(name, text, min, max);
    }

    /// <summary>An amount, or null where none was typed.</summary>
    public VndAmount? MaybeAmount(string name, long min, long max = 10_000_000_000) =>
        MaybeText(name, 40) is { } text ? AmountOf(name, text, min, max) : null;

    public int Number(string name, int min, int max)
    {
        var text = Text(name, 20);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        FailUnlessKnown(name, _texts.NotANumber(min, max));
        return min;
    }

    /// <summary>One of the given values by its text.</summary>
    public T One<T>(string name, IReadOnlyDictionary<string, T> values)
        where T : notnull
    {
        if (Typed(name) is { } text && values.TryGetValue(text, out var value))
        {
            return value;
        }

        FailUnlessKnown(name, _texts.PickOne);
        return values.First().Value;
    }

    /// <summary>An enum's member by its name.</summary>
    public T One<T>(string name)
        where T : struct, Enum => One(name, Enum.GetValues<T>().ToDictionary(value => value.ToString(), StringComparer.Ordinal));

    /// <summary>Shows something else than was typed, when the form is shown again.</summary>
    public void Show(string name, string value) => _values[name] = value;

    /// <summary>Says what is wrong with a field.</summary>
    public void Fail(string name, string message) => _errors[name] = message;

    /// <summary>Says what is wrong with the whole.</summary>
    public void Fail(string message) => Error = message;

    /// <summary>Ends the reading.</summary>
    /// <exception cref="FormException">Something is wrong.</exception>
    public void Check()
    {
        if (HasErrors)
        {
            throw new FormException();
        }
    }

    /// <summary>Refuses the form for what is wrong with a field.</summary>
    [DoesNotReturn]
    public void Refuse(string name, string message)
    {
        Fail(name, message);
        throw new FormException();
    }

    private VndAmount AmountOf(string name, string text, long min, long max)
    {
        var digits = text.TrimEnd('đ', 'Đ', '₫', ' ', '\u00a0').Replace(" ", "", StringComparison.Ordinal).Replace(",", ".", StringComparison.Ordinal);
        if (!VndAmount.TryParse(digits, out var amount))
        {
            FailUnlessKnown(name, _texts.NotAnAmount);
        }
        else if (amount.Dong < min || amount.Dong > max)
        {
            FailUnlessKnown(name, _texts.AmountBetween(new VndAmount(min), new VndAmount(max)));
        }

        return amount;
    }

    private void FailUnlessKnown(string name, string message) => _errors.TryAdd(name, message);
}
