using QrPilot.Cli.Gateways;
using QrPilot.Sdk.Testing.Simulation;

namespace QrPilot.Cli.Tests.Gateways;

public sealed class FaultSharesTests
{
    [Fact]
    public void Parse_EveryName_SetsAShareOfItsOwn()
    {
        var shares = typeof(GatewayFaultPlan).GetProperties().Where(property => property.PropertyType == typeof(int) && property.Name != "BurstLength").ToList();
        var names = FaultShares.Names.Split(", ");

        var set = names.Select(name => Assert.Single(shares, share => (int)share.GetValue(FaultShares.Parse($"{name}=0.125"))! == 125).Name);

        Assert.Equal(shares.Select(share => share.Name).Order(), set.Order());
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("lost=1.5")]
    [InlineData("lost=0.0005")]
    [InlineData("lost=0.1,lost=0.1")]
    [InlineData("nothing=0.1")]
    [InlineData("")]
    public void Parse_AnythingElse_Throws(string text) => Assert.Throws<FormatException>(() => FaultShares.Parse(text));
}
