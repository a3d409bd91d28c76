using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.MerchantUi.Now;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Sdk.Sessions.Board;

namespace QrPilot.Sdk.MerchantUi.Tests.Now;

public sealed class LiveBoardTests(SqliteHost host)
{
    [Fact]
    public async Task Watch_ThatFails_EndsForThoseWhoLookAndThoseWhoCome()
    {
        var shop = await host.MakeShopAsync();
        var board = Watch(shop, await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 1), (_, _, _, _) => throw new InvalidOperationException("cannot draw"));

        await board.Add(UiLanguage.Vietnamese).Messages.Completion;
        await board.Add(UiLanguage.English).Messages.Completion;

        board.Stop();
    }

    [Fact]
    public async Task Watch_ThatIsStopped_EndsForThoseWhoLook()
    {
        var shop = await host.MakeShopAsync();
        var board = Watch(
            shop, await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 1), (_, _, _, _) => Task.FromResult(new Dictionary<string, string> { ["sums"] = "" }));
        var viewer = board.Add(UiLanguage.Vietnamese);
        await viewer.Messages.ReadAsync(TestContext.Current.CancellationToken);

        board.Stop();

        await viewer.Messages.Completion;
    }

    private LiveBoard Watch(
        Shop shop, Store store, Func<Store, UiLanguage, StoreBoard?, StoreBoard, Task<Dictionary<string, string>>> draw) => new(
        shop.TenantId,
        store,
        host.Services.GetRequiredService<FeedSignal>(),
        host.Services.GetRequiredService<BoardService>(),
        draw,
        host.Services.GetRequiredService<UiTelemetry>(),
        TimeProvider.System,
        NullLogger.Instance,
        CancellationToken.None);
}
