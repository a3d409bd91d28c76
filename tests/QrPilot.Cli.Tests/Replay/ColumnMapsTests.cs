using QrPilot.Cli.Replay;
using QrPilot.Cli.Shell;
using QrPilot.Cli.Tests.Fakes;

namespace QrPilot.Cli.Tests.Replay;

public sealed class ColumnMapsTests
{
    [Theory]
    [InlineData(Samples.TakeawayHeader, "london-takeaway")]
    [InlineData(Samples.BakeryHeader, "edinburgh-bakery")]
    public void Pick_KnownHeader_FindsItsMap(string header, string name) => Assert.Equal(name, ColumnMaps.Pick(header.Split(',')).Name);

    [Fact]
    public void Pick_UnknownHeader_AsksForAMap()
    {
        var failure = Assert.Throws<CliException>(() => ColumnMaps.Pick(["a", "b"]));

        Assert.Equal(ExitCode.BadInput, failure.Code);
        Assert.Contains("--map", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "cannot be read")]
    [InlineData("{}", "order_id")]
    [InlineData("""{"name":"x","order_id":"a","date":"b","format":"f","item":"c","price":{},"colour":"red"}""", "colour")]
    [InlineData("""{"name":"x","order_id":"a","date":"b","format":"f","item":"c","price":{}}""", "needs a column or assigned")]
    [InlineData("""{"name":"x","order_id":"a","date":"b","format":"f","item":"c","price":{"column":"p","assigned":{"base":1,"step":1,"steps":1}}}""", "both")]
    [InlineData("""{"name":"x","order_id":"a","date":"b","format":"f","item":"c","price":{"column":"p","rate":0}}""", "price.rate")]
    [InlineData("""{"name":"x","order_id":"a","date":"b","format":"f","item":"c","price":{"assigned":{"base":1,"step":1,"steps":0}}}""", "price.assigned")]
    public void Parse_WrongMap_SaysWhatIsWrong(string json, string expected)
    {
        var failure = Assert.Throws<CliException>(() => ColumnMaps.Parse(json, "mine.json"));

        Assert.Equal(ExitCode.BadInput, failure.Code);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }
}
