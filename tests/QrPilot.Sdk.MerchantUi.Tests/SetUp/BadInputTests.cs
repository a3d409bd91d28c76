using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Tests.SetUp;

/// <summary>Bad input through every form of set-up: a message at the field in the reader's language, all that was typed is still there, and
/// nothing was stored.</summary>
public sealed class BadInputTests(Chromium chromium, SqliteHost host)
{
    public static TheoryData<string> Names => [.. BadForm.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Form_WithBadInput_SaysSoAndStoresNothing(string name)
    {
        var bad = BadForm.All[name];
        var shop = await host.MakeShopAsync();
        var ids = await FillAsync(shop);
        var before = await Books.OfAsync(shop);
        foreach (var (language, expected) in new[] { ("vi", bad.Vietnamese), ("en", bad.English) })
        {
            await using var visitor = await chromium.VisitAsync(host, new Look(Language: language));
            await visitor.SignInAsync(shop.Owner);
            await visitor.GoAsync(Put(bad.Path, ids));
            var form = visitor.Page.Locator($"main form:has(input[name=form][value={bad.Form}])");
            foreach (var (field, value) in bad.Typed)
            {
                await TypeAsync(form, field, Put(value, ids));
            }

            // The browser's own checks would keep the form from being sent.
            await form.EvaluateAsync("form => { form.noValidate = true; }");
            var answer = await visitor.Page.RunAndWaitForResponseAsync(
                () => form.Locator("button").Last.ClickAsync(), response => response.Request.Method == "POST");

            Assert.Equal(422, answer.Status);
            Assert.Contains(expected, await visitor.Page.Locator($"[id$='-{bad.Field}-error']").InnerTextAsync(), StringComparison.Ordinal);
            foreach (var (field, value) in bad.Typed.Where(pair => pair.Key is not ("store_ids" or "scopes")))
            {
                Assert.Equal(Put(value, ids), await form.Locator($"[name={field}]").InputValueAsync());
            }

            Assert.Equal(before, await Books.OfAsync(shop));
        }
    }

    private static async Task TypeAsync(ILocator form, string field, string value)
    {
        var inputs = form.Locator($"[name={field}]");
        if (await inputs.First.GetAttributeAsync("type") == "checkbox")
        {
            foreach (var input in await inputs.AllAsync())
            {
                await input.SetCheckedAsync(await input.GetAttributeAsync("value") == value);
            }
        }
        else
        {
            // Set as a whole: typed letter by letter, the script would put amounts right.
            await inputs.EvaluateAsync("(input, value) => { input.value = value; }", value);
        }
    }

    private static async Task<Dictionary<string, string>> FillAsync(Shop shop)
    {
        var store = await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 2);
        var item = await shop.Api().AddMenuItemAsync(
            new MenuItemInput { StoreId = store.Id, Code = "CF01", Name = "Cà phê đen", Price = 25_000, Available = true }, null, CancellationToken.None);
        var cashier = await shop.AddStaffAsync(StaffRole.Cashier, store);
        var member = await shop.Host.Services.GetRequiredService<IStaffStore>().FindStaffByLoginAsync(cashier, CancellationToken.None);
        var tables = await shop.Host.Services.GetRequiredService<ICatalogStore>().ListTablesAsync(shop.TenantId, store.Id, CancellationToken.None);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["{store}"] = store.Id, ["{item}"] = item.Id, ["{cashier}"] = member!.Id, ["{table}"] = tables[0].Id, ["{owner}"] = shop.Owner,
        };
    }

    private static string Put(string text, Dictionary<string, string> ids) =>
        ids.Aggregate(text, (result, id) => result.Replace(id.Key, id.Value, StringComparison.Ordinal));
}
