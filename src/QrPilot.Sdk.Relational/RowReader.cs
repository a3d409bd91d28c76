using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Relational;

/// <summary>Reads one row of a result, column by column, in the order of a column list. A store derives it over its own reader.</summary>
public abstract class RowReader
{
    /// <summary>Whether the next column is null; then it is passed over.</summary>
    protected abstract bool SkipsNull();

    /// <summary>The next column as text.</summary>
    public abstract string Text();

    /// <summary>The next column as a whole number.</summary>
    public abstract long Number();

    /// <summary>The next column as yes or no.</summary>
    public abstract bool Flag();

    /// <summary>The next column as a date.</summary>
    public abstract DateOnly Date();

    /// <summary>The next column as a date, or null.</summary>
    public DateOnly? DateOrNull() => SkipsNull() ? null : Date();

    /// <summary>The next column as bytes.</summary>
    public abstract byte[] Bytes();

    /// <summary>The next column as text, or null.</summary>
    public string? TextOrNull() => SkipsNull() ? null : Text();

    /// <summary>The next column as a whole number, or null.</summary>
    public long? NumberOrNull() => SkipsNull() ? null : Number();

    /// <summary>The next column as a small number.</summary>
    public virtual int Count() => checked((int)Number());

    /// <summary>The next column as a small number, or null.</summary>
    public int? CountOrNull() => SkipsNull() ? null : Count();

    /// <summary>The next column as whole đồng.</summary>
    public VndAmount Amount() => new(Number());

    /// <summary>The next column as whole đồng, or null.</summary>
    public VndAmount? AmountOrNull() => SkipsNull() ? null : Amount();

    /// <summary>The next column, ticks of 100 ns since 0001-01-01 in UTC, as an instant.</summary>
    public DateTimeOffset Instant() => new(Number(), TimeSpan.Zero);

    /// <summary>The next column as an instant, or null.</summary>
    public DateTimeOffset? InstantOrNull() => SkipsNull() ? null : Instant();

    /// <summary>The next column as an enum member.</summary>
    public TEnum Choice<TEnum>()
        where TEnum : struct, Enum => EnumText.Parse<TEnum>(Text());

    /// <summary>The next column as an enum member, or null.</summary>
    public TEnum? ChoiceOrNull<TEnum>()
        where TEnum : struct, Enum => SkipsNull() ? null : Choice<TEnum>();
}
