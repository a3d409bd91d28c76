using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Relational;

/// <summary>Takes the values of a statement's parameters, in the order of a column list and by the names of the columns. A store uses one
/// or the other.</summary>
public abstract class RowWriter
{
    /// <summary>A text, or null.</summary>
    public abstract void Text(string column, string? value);

    /// <summary>A whole number, or null.</summary>
    public abstract void Number(string column, long? value);

    /// <summary>A small number, or null.</summary>
    public abstract void Count(string column, int? value);

    /// <summary>Yes or no.</summary>
    public abstract void Flag(string column, bool value);

    /// <summary>A date, or null.</summary>
    public abstract void Date(string column, DateOnly? value);

    /// <summary>Bytes, or null.</summary>
    public abstract void Bytes(string column, ReadOnlyMemory<byte>? value);

    /// <summary>Whole đồng, or null.</summary>
    public void Amount(string column, VndAmount? value) => Number(column, value?.Dong);

    /// <summary>An instant as ticks of 100 ns since 0001-01-01 in UTC, or null.</summary>
    public void Instant(string column, DateTimeOffset? value) => Number(column, value?.UtcTicks);

    /// <summary>An enum member as its word.</summary>
    public void Choice<TEnum>(string column, TEnum value)
        where TEnum : struct, Enum => Text(column, EnumText.Of(value));

    /// <summary>An enum member as its word, or null.</summary>
    public void Choice<TEnum>(string column, TEnum? value)
        where TEnum : struct, Enum => Text(column, EnumText.Of(value));
}
