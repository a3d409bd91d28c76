using QrPilot.Sdk.Money;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Settlements.Internal;

/// <summary>Adds up what is found in a report.</summary>
internal sealed class SettlementTally(int maxErrors)
{
    private readonly List<SettlementError> _errors = [];
    private readonly SortedSet<StoreDate> _days = new(Comparer<StoreDate>.Create(Compare));
    private SettlementFigures _figures = new();

    public SettlementFigures Figures => _figures;

    /// <summary>The first errors by line.</summary>
    public IReadOnlyList<SettlementError> Errors => [.. _errors.OrderBy(error => error.LineNumber)];

    /// <summary>The days of the lines that the file told of first, by date and store.</summary>
    public IReadOnlyList<StoreDate> Days => [.. _days];

    public void Skip() => _figures = _figures with { Skipped = _figures.Skipped + 1 };

    /// <summary>Notes an error. They come nearly in order: those of a batch's lines behind those of its rows.</summary>
    public void Add(SettlementError error)
    {
        _figures = _figures with { Bad = _figures.Bad + 1 };
        _errors.Add(error);
        if (_errors.Count > maxErrors + SettlementImporter.BatchSize)
        {
            Trim();
        }
    }

    public void Add(SettlementLine line, bool isRepeated)
    {
        var isRefund = line.Kind == SettlementKind.Refund;
        _figures = _figures with
        {
            Good = _figures.Good + (isRepeated ? 0 : 1),
            Repeated = _figures.Repeated + (isRepeated ? 1 : 0),
            Gross = isRefund ? _figures.Gross : _figures.Gross + line.Gross,
            Refunds = isRefund ? _figures.Refunds - line.Gross : _figures.Refunds,
            Fee = _figures.Fee + line.Fee,
            Net = _figures.Net + line.Net,
            FirstDate = _figures.FirstDate is { } first && first <= line.BusinessDate ? first : line.BusinessDate,
            LastDate = _figures.LastDate is { } last && last >= line.BusinessDate ? last : line.BusinessDate,
        };
        if (!isRepeated)
        {
            _days.Add(new StoreDate(line.StoreId, line.BusinessDate));
        }
    }

    /// <summary>Drops the errors that are too many.</summary>
    public void Trim()
    {
        var first = _errors.OrderBy(error => error.LineNumber).Take(maxErrors).ToList();
        _errors.Clear();
        _errors.AddRange(first);
    }

    private static int Compare(StoreDate left, StoreDate right)
    {
        var byDate = left.BusinessDate.CompareTo(right.BusinessDate);
        return byDate != 0 ? byDate : string.CompareOrdinal(left.StoreId, right.StoreId);
    }
}
