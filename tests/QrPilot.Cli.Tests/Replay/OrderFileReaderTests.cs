using System.Text;
using QrPilot.Cli.Csv;
using QrPilot.Cli.Replay;
using QrPilot.Cli.Shell;
using QrPilot.Cli.Tests.Fakes;

namespace QrPilot.Cli.Tests.Replay;

public sealed class OrderFileReaderTests
{
    [Fact]
    public void Read_DescendingRows_SortsOrdersByTimeThenId()
    {
        var file = Samples.Read($"{Samples.TakeawayHeader}\n9,02/01/2024 10:00,Rice,2,1.00,2\n8,01/01/2024 10:00,Naan,1,1,1\n9,02/01/2024 10:00,Curry,1,3,2\n7,02/01/2024 10:00,Rice,1,1,1\n");

        Assert.Equal(["8", "7", "9"], file.Orders.Select(order => order.Id));
        Assert.Equal(4, file.LineCount);
        Assert.Equal(new DateTimeOffset(2024, 1, 2, 10, 0, 0, TimeSpan.FromHours(7)), file.Orders[2].At);
        Assert.Equal([("Rice", 2), ("Curry", 1)], file.Orders[2].Lines.Select(line => (line.Item, line.Quantity)));
    }

    [Fact]
    public void Read_NoQuantityColumn_EachRowIsOneMore()
    {
        var file = Samples.Read($"{Samples.BakeryHeader}\n2016-10-30,10:05:34,2,Bread\n2016-10-30,10:05:34,2,Bread\n2016-10-30,10:05:34,2,NONE\n");

        var order = Assert.Single(file.Orders);
        Assert.Equal(["Bread", "Bread", "NONE"], order.Lines.Select(line => line.Item));
        Assert.All(order.Lines, line => Assert.Equal(1, line.Quantity));
        Assert.Equal(34, order.At.Second);
    }

    [Fact]
    public void Read_BadRows_ReportsEachByItsLine()
    {
        var failure = Assert.Throws<OrderFileException>(() => Samples.Read(string.Join('\n',
            Samples.TakeawayHeader,
            "1,01/01/2024 10:00,Rice,1,1.00,1",
            "2,2024-01-01,Rice,1,1.00,1",
            "\"3\",01/01/2024 10:00,\"Rice\nwith a break\",1,1.00,1",
            "4,01/01/2024 10:00,Rice,0,1.00,1",
            "5,01/01/2024 10:00,Rice,1,one,1",
            "6,01/01/2024 10:00,Rice,1",
            "1,01/01/2024 11:00,Rice,1,1.00,1",
            ",01/01/2024 11:00,Rice,1,1.00,1",
            "7,01/01/2024 11:00,,1,1.00,1",
            "8,01/01/2024 11:00,Ri\"ce\",1,1.00,1")));

        Assert.Equal([3, 6, 7, 8, 9, 10, 11, 12], failure.Errors.Select(error => int.Parse(error["line ".Length..error.IndexOf(':', StringComparison.Ordinal)], null)));
        Assert.Contains("two times", failure.Errors[4], StringComparison.Ordinal);
        Assert.Contains("4 columns instead of 6", failure.Errors[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Empty_IsRefused() => Assert.Equal(ExitCode.BadInput, Assert.Throws<CliException>(() => Samples.Read("")).Code);

    [Fact]
    public void Read_OtherThanUtf8_IsRefused()
    {
        using var csv = new CsvInput(new MemoryStream([.. Encoding.UTF8.GetBytes($"{Samples.BakeryHeader}\n2016-10-30,10:05:34,2,B"), 0xE1, (byte)'\n']));

        Assert.Throws<DecoderFallbackException>(() => OrderFileReader.Read(csv, ColumnMaps.Pick));
    }

    [Fact]
    public void Read_MapNamesAbsentColumn_NamesIt()
    {
        var map = ColumnMaps.Pick(Samples.BakeryHeader.Split(',')) with { Item = "Thing" };

        var failure = Assert.Throws<CliException>(() => Samples.Read(Samples.BakeryHeader, _ => map));

        Assert.Contains("'Thing'", failure.Message, StringComparison.Ordinal);
    }
}
