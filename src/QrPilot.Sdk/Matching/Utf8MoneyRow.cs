using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Matching;

/// <summary>A <see cref="MoneyRow"/> whose texts are UTF-8, for whoever reads them as bytes: no string is made. The texts are copied.</summary>
public readonly ref struct Utf8MoneyRow
{
    /// <inheritdoc cref="MoneyRow.Id"/>
    public required ReadOnlySpan<byte> Id { get; init; }

    /// <inheritdoc cref="MoneyRow.Reference"/>
    public ReadOnlySpan<byte> Reference { get; init; }

    /// <inheritdoc cref="MoneyRow.TransactionId"/>
    public ReadOnlySpan<byte> TransactionId { get; init; }

    /// <inheritdoc cref="MoneyRow.Bill"/>
    public ReadOnlySpan<byte> Bill { get; init; }

    /// <inheritdoc cref="MoneyRow.ClosedWith"/>
    public ReadOnlySpan<byte> ClosedWith { get; init; }

    /// <inheritdoc cref="MoneyRow.Tender"/>
    public required string Tender { get; init; }

    /// <inheritdoc cref="MoneyRow.Amount"/>
    public required VndAmount Amount { get; init; }

    /// <inheritdoc cref="MoneyRow.At"/>
    public DateTimeOffset? At { get; init; }
}
