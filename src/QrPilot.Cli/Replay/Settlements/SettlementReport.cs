using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Testing.Settlements;

namespace QrPilot.Cli.Replay.Settlements;

/// <summary>One settlement report as it is uploaded, and what the import must say of it.</summary>
internal sealed class SettlementReport
{
    private readonly List<(SettledTransaction Row, string OrderId)> _lines = [];
    private readonly List<ExpectedBadRow> _bad = [];

    /// <param name="terms">The account.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="rows">What the gateway really settled.</param>
    /// <param name="damaged">What became of some of the rows.</param>
    public SettlementReport(
        ReportTerms terms, string name, IEnumerable<ReportRow> rows, IReadOnlyDictionary<ReportRow, InjectedDamage> damaged)
    {
        Terms = terms;
        Name = name;
        foreach (var row in rows)
        {
            var damage = damaged.GetValueOrDefault(row);
            Rows++;
            Settled += damage?.Settled ?? row.Transaction.Gross.Dong;
            if (damage?.BadColumn is { } column)
            {
                _bad.Add(new ExpectedBadRow(
                    FirstLine + _lines.Count, TitleOf(column), CodeOf(damage.Kind), row.Order.Id, row.Transaction.Gross.Dong));
            }

            _lines.AddRange((damage?.Rows ?? [row.Transaction]).Select(line => (line, row.Order.Id)));
            Repeated += damage?.Kind == RowDamage.RowRepeated ? 1 : 0;
        }
    }

    public ReportTerms Terms { get; }

    public string Name { get; }

    /// <summary>What the stores' books have of it on the settled side, in whole đồng.</summary>
    public long Settled { get; }

    /// <summary>Rows before damage.</summary>
    public int Rows { get; }

    /// <summary>Rows that the import must find repeated.</summary>
    public int Repeated { get; }

    public IReadOnlyList<ExpectedBadRow> Bad => _bad;

    /// <summary>Rows that the import must find good.</summary>
    public int Good => _lines.Count - Repeated - _bad.Count;

    private int FirstLine => Math.Max(Terms.Map.HeaderLine, 1) + 1;

    /// <summary>The order whose row stands on a line of the file or behind it.</summary>
    public string OrderOf(int line) => _lines[line - FirstLine].OrderId;

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        new SettlementCsv(Terms.Map).Write(_lines.Select(line => line.Row), stream);
        return stream.ToArray();
    }

    private static string CodeOf(RowDamage kind) =>
        kind == RowDamage.CurrencyForeign ? ErrorCodes.SettlementCurrencyForeign : ErrorCodes.SettlementFieldInvalid;

    private string TitleOf(string column) => column switch
    {
        nameof(SettlementMap.Gross) => Terms.Map.Gross[0],
        nameof(SettlementMap.PaidAt) => Terms.Map.PaidAt[0],
        nameof(SettlementMap.Currency) => Terms.Map.Currency[0],
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "No damage is in this column."),
    };
}
