using System.Globalization;
using System.Text;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Testing.Settlements;

/// <summary>Writes settlement reports as a gateway would, in the layout that a map reads. The first name of each column, the first word
/// and the first format of each kind are written.</summary>
/// <param name="map">The layout.</param>
public sealed class SettlementCsv(SettlementMap map)
{
    private const int Vietnamese = 1258;

    private readonly (string Title, Func<SettledTransaction, string> Write)[] _columns = ColumnsOf(map);

    /// <summary>Writes a report.</summary>
    /// <param name="transactions">Its rows, in their order.</param>
    /// <param name="stream">Takes the bytes and stays open.</param>
    /// <param name="withByteOrderMark">Whether a byte order mark begins it; Windows-1258 has none.</param>
    public void Write(IEnumerable<SettledTransaction> transactions, Stream stream, bool withByteOrderMark = true)
    {
        ArgumentNullException.ThrowIfNull(transactions);
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new StreamWriter(stream, EncodingOf(withByteOrderMark), leaveOpen: true) { NewLine = "\r\n" };
        for (var line = 1; line < map.HeaderLine; line++)
        {
            writer.WriteLine();
        }

        WriteRow(writer, _columns.Select(column => column.Title));
        foreach (var transaction in transactions)
        {
            WriteRow(writer, _columns.Select(column => column.Write(transaction)));
        }
    }

    private void WriteRow(StreamWriter writer, IEnumerable<string> fields) =>
        writer.WriteLine(string.Join(map.Delimiter, fields.Select(field => Quoted(
            map.Encoding == SettlementEncoding.Windows1258 ? VietnameseTones.Apart(field) : field))));

    private string Quoted(string field) => field.AsSpan().ContainsAny(['"', '\r', '\n', map.Delimiter])
        ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : field;

    private Encoding EncodingOf(bool withByteOrderMark) => map.Encoding switch
    {
        SettlementEncoding.Utf16 => new UnicodeEncoding(bigEndian: false, withByteOrderMark),
        SettlementEncoding.Windows1258 => CodePagesEncodingProvider.Instance.GetEncoding(
            Vietnamese, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
        _ => new UTF8Encoding(withByteOrderMark),
    };

    private static (string Title, Func<SettledTransaction, string> Write)[] ColumnsOf(SettlementMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(map.TimeZone);
        var turnsRefunds = map.Kind.Count > 0 && map.RefundSign == AmountSign.Positive;
        (string Setting, IList<string> Titles, Func<SettledTransaction, string> Write)[] columns =
        [
            (nameof(map.TransactionId), map.TransactionId, row => row.TransactionId),
            (nameof(map.RefundId), map.RefundId, row => row.RefundId),
            (nameof(map.Reference), map.Reference, row => row.Reference),
            (nameof(map.Kind), map.Kind, row => (row.Kind == SettlementKind.Refund ? map.RefundWords : map.PaymentWords)[0]),
            (nameof(map.Status), map.Status, _ => map.SettledWords[0]),
            (nameof(map.Gross), map.Gross, row => Amount(row.Gross, turnsRefunds && row.Kind == SettlementKind.Refund)),
            (nameof(map.Fee), map.Fee, row => Amount(row.Fee, map.FeeSign == AmountSign.Negative)),
            (nameof(map.Net), map.Net, row => Amount(row.Gross - row.Fee, turnsRefunds && row.Kind == SettlementKind.Refund)),
            (nameof(map.Currency), map.Currency, _ => "VND"),
            (nameof(map.PaidAt), map.PaidAt, row => Time(
                row.PaidAt, map.PaidTime.Count > 0 ? map.TimeFormats[0].Split(' ', 2)[0] : map.TimeFormats[0])),
            (nameof(map.PaidTime), map.PaidTime, row => Time(row.PaidAt, map.TimeFormats[0].Split(' ', 2)[^1])),
            (nameof(map.SettledOn), map.SettledOn, row => row.SettledOn?.ToString(map.DateFormats[0], CultureInfo.InvariantCulture) ?? ""),
        ];
        return
        [
            .. columns.Where(column => column.Titles.Count > 0).Select(column => (
                column.Titles[0],
                (Func<SettledTransaction, string>)(row => row.Misprints.GetValueOrDefault(column.Setting) ?? column.Write(row)))),
        ];

        string Amount(VndAmount amount, bool isTurned)
        {
            var units = checked((isTurned ? -amount.Dong : amount.Dong) * map.UnitsPerDong);
            var numbers = new NumberFormatInfo { NumberGroupSeparator = map.ThousandMark?.ToString() ?? "" };
            return units.ToString("#,0", numbers) + (map.DecimalMark is { } mark ? $"{mark}00" : "");
        }

        string Time(DateTimeOffset at, string format) => format switch
        {
            "epoch_ms" => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            "epoch_s" => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            _ => TimeZoneInfo.ConvertTime(at, zone).ToString(format, CultureInfo.InvariantCulture),
        };
    }
}
