using System.Globalization;
using System.Text;
using QrPilot.Cli.Csv;
using QrPilot.Cli.Replay;

namespace QrPilot.Cli.Tests.Fakes;

/// <summary>Order files made up for tests.</summary>
internal static class Samples
{
    public const string TakeawayHeader = "OrderNumber,OrderDate,ItemName,Quantity,ProductPrice,TotalProducts";
    public const string BakeryHeader = "Date,Time,Transaction,Item";

    /// <summary>Orders of two lines, one every so many minutes over several days.</summary>
    public static string Takeaway(int orders, int everyMinutes = 25)
    {
        var text = new StringBuilder(TakeawayHeader).Append('\n');
        var start = new DateTime(2024, 3, 1, 10, 0, 0);
        for (var i = 0; i < orders; i++)
        {
            var at = start.AddMinutes(i * everyMinutes).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"{1000 + i},{at},Rice,{1 + (i % 3)},2.95,2\n{1000 + i},{at},Curry,1,{7 + (i % 5)}.50,2\n");
        }

        return text.ToString();
    }

    public static OrderFile Read(string csv) => Read(csv, ColumnMaps.Pick);

    public static OrderFile Read(string csv, Func<IReadOnlyList<string>, ColumnMap> pickMap)
    {
        using var input = new CsvInput(new MemoryStream(Encoding.UTF8.GetBytes(csv)));
        return OrderFileReader.Read(input, pickMap);
    }
}
