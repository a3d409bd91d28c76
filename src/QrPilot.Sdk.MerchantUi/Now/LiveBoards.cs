using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Sessions.Board;

namespace QrPilot.Sdk.MerchantUi.Now;

/// <summary>Watches stores while somebody looks: however many browsers do, a board is read once a change and drawn once a language.</summary>
internal sealed class LiveBoards(
    FeedSignal signal,
    BoardService boards,
    IServiceScopeFactory scopes,
    ILoggerFactory logs,
    UiPrefix prefix,
    UiTelemetry told,
    TimeProvider clock,
    IHostApplicationLifetime lifetime)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string TenantId, string StoreId), LiveBoard> _watched = [];

    /// <summary>Begins to look at a store.</summary>
    public LiveViewer Open(string tenantId, Store store, UiLanguage language)
    {
        lock (_lock)
        {
            if (!_watched.TryGetValue((tenantId, store.Id), out var board))
            {
                board = new LiveBoard(tenantId, store, signal, boards, DrawAsync, told, clock, logs.CreateLogger<LiveBoard>(), lifetime.ApplicationStopping);
                _watched.Add((tenantId, store.Id), board);
            }

            told.Viewer(1);
            return board.Add(language);
        }
    }

    /// <summary>Ends a look; the last one ends the watch.</summary>
    public void Close(LiveViewer viewer)
    {
        told.Viewer(-1);
        lock (_lock)
        {
            var board = viewer.Board;
            if (board.Remove(viewer))
            {
                _watched.Remove((board.TenantId, board.Store.Id));
                board.Stop();
            }
        }
    }

    private async Task<Dictionary<string, string>> DrawAsync(Store store, UiLanguage language, StoreBoard? before, StoreBoard board)
    {
        await using var scope = scopes.CreateAsyncScope();
        var view = scope.ServiceProvider.GetRequiredService<UiView>();
        (view.Language, view.Prefix, view.Store) = (language, prefix.Value, store);
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await BoardParts.DrawAsync(renderer, before, board);
    }
}
