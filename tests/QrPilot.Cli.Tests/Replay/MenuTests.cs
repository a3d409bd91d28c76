using QrPilot.Cli.Replay;
using QrPilot.Sdk.Money;

namespace QrPilot.Cli.Tests.Replay;

public sealed class MenuTests
{
    [Fact]
    public void Of_SameNameOtherPrice_AreTwoItems()
    {
        var menu = Of(("Pilau Rice", 89_000), ("Pilau Rice", 75_000), ("Pilau Rice", 89_000));

        Assert.Equal(["pilau-rice-75000", "pilau-rice-89000"], menu.Order());
    }

    [Fact]
    public void Of_NamesWithOneSlug_StayApart()
    {
        var menu = Of(("Pilau Rice", 1_000), ("Pilau-Rice", 1_000), ("Phở", 1_000), ("Ph", 1_000), ("茶", 1_000), ("酒", 1_000));

        Assert.Equal(6, menu.Distinct().Count());
    }

    [Fact]
    public void Of_LongNames_StayWithinAHundredCharacters()
    {
        var name = new string('x', 199);

        var menu = Of((name + "a", 100_000_000), (name + "b", 100_000_000));

        Assert.Equal(2, menu.Distinct().Count());
        Assert.All(menu, code => Assert.InRange(code.Length, 1, 100));
    }

    private static List<string> Of(params (string Name, long Price)[] items) =>
    [
        .. Menu.Of([new FileOrder("1", default, [.. items.Select(item => new FileLine(item.Name, new VndAmount(item.Price), 1))])])
            .Values.Select(item => item.Code),
    ];
}
