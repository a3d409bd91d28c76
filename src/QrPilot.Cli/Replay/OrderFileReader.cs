using System.Globalization;
using System.Text;
using QrPilot.Cli.Csv;
using QrPilot.Cli.Shell;

namespace QrPilot.Cli.Replay;

/// <summary>Reads a CSV of order lines. Either every row is good, or nothing comes of it but the list of bad ones.</summary>
internal static class OrderFileReader
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="csv">The rows, the first of which is the header.</param>
    /// <param name="pickMap">Finds the map for a header.</param>
    /// <exception cref="OrderFileException">Some rows are bad.</exception>
    /// <exception cref="CliException">There is no header or no map for it.</exception>
    /// <exception cref="InvalidDataException">A quote is not closed.</exception>
    /// <exception cref="DecoderFallbackException">It is not UTF-8.</exception>
    public static OrderFile Read(CsvInput csv, Func<IReadOnlyList<string>, ColumnMap> pickMap)
    {
        if (!csv.Read())
        {
            throw CliException.BadInput("The file is empty.");
        }

        var header = Texts(csv);
        var map = pickMap(header);
        var columns = new Columns(map, header);
        var orders = new Dictionary<string, OrderBuilder>(StringComparer.Ordinal);
        var errors = new List<string>();
        var lines = 0;
        for (; csv.Read(); lines++)
        {
            var error = csv.HasStrayQuote ? "a quote stands where none can stand"
                : csv.Count != header.Length ? $"{csv.Count} columns instead of {header.Length}"
                : Add(map, columns, Texts(csv), orders);
            if (error is not null)
            {
                errors.Add($"line {csv.Line}: {error}");
            }
        }

        return errors.Count > 0
            ? throw new OrderFileException(errors)
            : new OrderFile(
                map,
                [.. orders.Values.Select(order => order.Build()).OrderBy(order => order.At).ThenBy(order => order.Id, StringComparer.Ordinal)],
                lines);
    }

    private static string[] Texts(CsvInput csv)
    {
        var texts = new string[csv.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Strict.GetString(csv[i]);
        }

        return texts;
    }

    private static string? Add(ColumnMap map, Columns columns, string[] record, Dictionary<string, OrderBuilder> orders)
    {
        var id = record[columns.OrderId].Trim();
        if (id.Length is 0 or > 100)
        {
            return $"{map.OrderId} must have 1 to 100 characters";
        }

        var when = columns.Time < 0 ? record[columns.Date].Trim() : $"{record[columns.Date].Trim()} {record[columns.Time].Trim()}";
        if (!DateTime.TryParseExact(when, map.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || local.Year is < 2001 or > 2099)
        {
            return $"'{when}' is not a time written {map.Format}, between 2001 and 2099";
        }

        var item = record[columns.Item].Trim();
        if (item.Length is 0 or > 200)
        {
            return $"{map.Item} must have 1 to 200 characters";
        }

        var quantity = 1;
        if (columns.Quantity >= 0
            && (!int.TryParse(record[columns.Quantity].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out quantity)
                || quantity is < 1 or > 999))
        {
            return $"'{record[columns.Quantity]}' is not a quantity from 1 to 999";
        }

        var priceText = columns.Price < 0 ? null : record[columns.Price].Trim();
        if (!PriceRule.TryPrice(map.Price, item, priceText, out var price))
        {
            return $"'{priceText}' is not a price that comes to 0 to 100,000,000 đ";
        }

        var at = new DateTimeOffset(local, Vietnam);
        if (!orders.TryGetValue(id, out var order))
        {
            orders.Add(id, order = new OrderBuilder(id, at));
        }
        else if (order.At != at)
        {
            return $"order {id} has two times";
        }

        order.Lines.Add(new FileLine(item, price, quantity));
        return null;
    }

    private sealed record OrderBuilder(string Id, DateTimeOffset At)
    {
        public List<FileLine> Lines { get; } = [];

        public FileOrder Build() => new(Id, At, Lines);
    }

    private sealed class Columns(ColumnMap map, string[] header)
    {
        public int OrderId { get; } = Find(map, header, map.OrderId);

        public int Date { get; } = Find(map, header, map.Date);

        public int Time { get; } = Find(map, header, map.Time);

        public int Item { get; } = Find(map, header, map.Item);

        public int Quantity { get; } = Find(map, header, map.Quantity);

        public int Price { get; } = Find(map, header, map.Price.Column);

        private static int Find(ColumnMap map, string[] header, string? column)
        {
            var index = column is null ? -1 : Array.IndexOf(header, column);
            return column is not null && index < 0
                ? throw CliException.BadInput($"line 1: the header has no column '{column}', which the map '{map.Name}' names.")
                : index;
        }
    }
}
