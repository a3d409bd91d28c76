using System.Text;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Text;
using QrPilot.Sdk.Text.Csv;

namespace QrPilot.Sdk.Settlements.Internal;

/// <summary>Reads a report row by row. What it holds is bounded by a row, not by the file.</summary>
internal sealed class ReportReader
{
    private const int HeaderSearch = 50;
    private const int Vietnamese = 1258;

    private readonly SettlementMap _map;
    private readonly Records _records;
    private RowReader? _rows;

    private ReportReader(SettlementMap map, Records records)
    {
        _map = map;
        _records = records;
    }

    /// <summary>The line on which the row begins.</summary>
    public int Number => _records.Number;

    /// <summary>What the row says; null where it is wrong or left out.</summary>
    public ReportRow? Row { get; private set; }

    /// <summary>What is wrong with the row, or null.</summary>
    public SettlementError? Error { get; private set; }

    /// <summary>Opens a report and reads its header.</summary>
    /// <exception cref="CommandException">The header does not fit the map.</exception>
    public static async Task<ReportReader> OpenAsync(Stream content, SettlementMap map, CancellationToken cancellationToken)
    {
        content.Position = 0;
        var text = new StreamReader(content, EncodingOf(map.Encoding), detectEncodingFromByteOrderMarks: true, bufferSize: 16 * 1024, leaveOpen: true);
        var reader = new ReportReader(map, new Records(new TextLines(text), map.Delimiter));
        await reader.ReadHeaderAsync(cancellationToken);
        return reader;
    }

    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        while (await _records.NextAsync(cancellationToken))
        {
            if (_records.Fault is { } fault)
            {
                (Row, Error) = (null, new SettlementError(Number, null, ErrorCodes.SettlementRowBroken, fault));
                return true;
            }

            if (!_records.Fields.AreEmpty)
            {
                (Row, Error) = _rows!.Read(_records.Fields, Number);
                return true;
            }
        }

        return false;
    }

    private async Task ReadHeaderAsync(CancellationToken cancellationToken)
    {
        List<string>? nearest = null;
        while (await _records.NextAsync(cancellationToken) && Number <= (_map.HeaderLine > 0 ? _map.HeaderLine : HeaderSearch))
        {
            if (_map.HeaderLine > 0 && Number < _map.HeaderLine)
            {
                continue;
            }

            if (_records.Fault is not null || _records.Fields.AreEmpty)
            {
                continue;
            }

            if (ReportHeader.Read(_records.Fields, _map, out var faults) is { } header)
            {
                _rows = new RowReader(_map, header);
                return;
            }

            nearest = nearest is null || faults.Count < nearest.Count ? faults : nearest;
        }

        throw new CommandException(
            RefusalKind.Contradiction,
            ErrorCodes.SettlementHeaderMismatch,
            nearest is null
                ? "There is no header where the map of this account looks for it."
                : $"The header does not fit the map of this account: {string.Join("; ", nearest)}.",
            "body");
    }

    private static Encoding EncodingOf(SettlementEncoding encoding) => encoding switch
    {
        SettlementEncoding.Utf16 => Encoding.Unicode,
        SettlementEncoding.Windows1258 => CodePagesEncodingProvider.Instance.GetEncoding(Vietnamese)!,
        _ => Encoding.UTF8,
    };
}
