using System.Globalization;

namespace QrPilot.EndToEnd.Tests.Support;

/// <summary>Writes invented orders in the columns of a takeaway's export.</summary>
internal static class OrderFile
{
    private static readonly (string Name, string Price)[] Menu =
        [("Samosa", "2.95"), ("Garlic Naan", "3.25"), ("House Curry", "9.50"), ("Lamb Balti", "10.95"), ("Rice", "2.50"), ("Lassi", "1.80")];

    public static string Write(string path, int orders)
    {
        var random = new Random(7);
        using var file = new StreamWriter(path);
        file.WriteLine("OrderNumber,OrderDate,ItemName,Quantity,ProductPrice,TotalProducts");
        for (var order = orders; order >= 1; order--)
        {
            var at = new DateTime(2024, 3, 1, 11, 0, 0, DateTimeKind.Unspecified).AddDays(order % 4).AddMinutes(random.Next(600));
            var lines = random.Next(1, 6);
            for (var line = 0; line < lines; line++)
            {
                var (name, price) = Menu[random.Next(Menu.Length)];
                file.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{order},{at:dd/MM/yyyy HH:mm},{name},{random.Next(1, 4)},{price},{lines}"));
            }
        }

        return path;
    }
}
