using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.MerchantUi.Tests.Forms;

public sealed class TypedAmountTests(Chromium chromium, SqliteHost host)
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(45_000, "45.000")]
    [InlineData(1_234_567, "1.234.567")]
    public void Of_Amount_HasDotsAndNoSign(long dong, string typed) => Assert.Equal(typed, TypedAmount.Of(new VndAmount(dong)));

    [Fact]
    public async Task Price_OfAKnownItem_StandsInItsField()
    {
        var shop = await host.MakeShopAsync();
        var store = await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 1);
        await shop.OrderAsync(store, "B01", ("Trà đào", 45_000, 1));
        var item = (await shop.Api().ListMenuItemsAsync(store.Id, CancellationToken.None)).Items[0];
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.SignInAsync(shop.Owner);

        await visitor.GoAsync("/s/Q1/set-up/menu/" + item.Id);

        Assert.Equal("45.000", await visitor.Page.Locator("[name=price]").InputValueAsync());
    }
}
