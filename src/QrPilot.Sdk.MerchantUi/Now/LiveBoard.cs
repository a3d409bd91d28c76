using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Sessions.Board;

namespace QrPilot.Sdk.MerchantUi.Now;

/// <summary>One store while somebody looks at it. The feed's signal says that something may have changed; the board is then read again, and
/// what differs is drawn and told.</summary>
internal sealed class LiveBoard
{
    // What a signal that got lost costs at most.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    // Many events in a row are one change to somebody who looks.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    // Tells proxies and the kernel that the line is in use.
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(20);

    /// <summary>A comment, which browsers do not see.</summary>
    public static readonly ReadOnlyMemory<byte> Heartbeat = ":\n\n"u8.ToArray();

    private static readonly byte[] Reload = "event: reload\ndata: {}\n\n"u8.ToArray();

    private readonly Lock _lock = new();
    private readonly List<LiveViewer> _viewers = [];
    private readonly FeedSignal _signal;
    private readonly BoardService _boards;
    private readonly Func<Store, UiLanguage, StoreBoard?, StoreBoard, Task<Dictionary<string, string>>> _draw;
    private readonly UiTelemetry _told;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationToken _stopping;
    private readonly Caller _caller;
    private bool _isOver;
    private TaskCompletionSource _joined = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LiveBoard(
        string tenantId,
        Store store,
        FeedSignal signal,
        BoardService boards,
        Func<Store, UiLanguage, StoreBoard?, StoreBoard, Task<Dictionary<string, string>>> draw,
        UiTelemetry told,
        TimeProvider clock,
        ILogger log,
        CancellationToken stopping)
    {
        (TenantId, Store, _signal, _boards, _draw) = (tenantId, store, signal, boards, draw);
        (_told, _clock, _log) = (told, clock, log);
        _caller = new Caller { TenantId = tenantId, Id = "live" };
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        _stopping = _stop.Token;
        _ = Task.Run(WatchAsync, CancellationToken.None);
    }

    public string TenantId { get; }

    public Store Store { get; }

    public LiveViewer Add(UiLanguage language)
    {
        var viewer = new LiveViewer(this, language);
        lock (_lock)
        {
            _viewers.Add(viewer);
            _joined.TrySetResult();
            if (_isOver)
            {
                viewer.End();
            }
        }

        return viewer;
    }

    /// <summary>Takes a viewer away; true when it was the last.</summary>
    public bool Remove(LiveViewer viewer)
    {
        lock (_lock)
        {
            _viewers.Remove(viewer);
            return _viewers.Count == 0;
        }
    }

    /// <summary>Ends the watch, once.</summary>
    public void Stop()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    /// <summary>Watches to the end, whatever that is: browsers whose line ends come again by themselves, to a new watch.</summary>
    private async Task WatchAsync()
    {
        try
        {
            await LookOnAsync();
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            Log.WatchFailed(_log, failure, Store.Id);
        }

        lock (_lock)
        {
            _isOver = true;
            _viewers.ForEach(viewer => viewer.End());
        }
    }

    private async Task LookOnAsync()
    {
        StoreBoard? before = null;
        var beatAt = _clock.GetTimestamp();
        while (true)
        {
            var changed = _signal.NextAsync(TenantId);
            before = await TryTellAsync(before);
            if (_clock.GetElapsedTime(beatAt) >= Pulse)
            {
                Array.ForEach(Viewers(), viewer => viewer.Beat(Heartbeat));
                beatAt = _clock.GetTimestamp();
            }

            await Task.Delay(Breath, _clock, _stopping);
            await Task.WhenAny(changed, NextJoinAsync(), Task.Delay(LookAgain, _clock, _stopping));
            _stopping.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Reads the board and tells what is new of it. A storage that is away is asked again at the next look.</summary>
    private async Task<StoreBoard?> TryTellAsync(StoreBoard? before)
    {
        try
        {
            using var span = _told.BeginLook(TenantId, Store.Id);
            var began = _clock.GetTimestamp();
            var board = await _boards.ReadAsync(_caller, Store.Id, _stopping);
            await TellAsync(before, board);
            _told.Looked(_clock.GetElapsedTime(began));
            return board;
        }
        catch (QrPilotException trouble)
        {
            Log.BoardNotRead(_log, Store.Id, trouble.Code);
            return before;
        }
    }

    private async Task TellAsync(StoreBoard? before, StoreBoard board)
    {
        if (before is not null && BoardParts.HasOtherTables(before, board))
        {
            Array.ForEach(Viewers(), viewer => viewer.Tell(Reload));
            return;
        }

        foreach (var viewers in Viewers().GroupBy(viewer => (viewer.Language, viewer.NeedsAll)))
        {
            var parts = await _draw(Store, viewers.Key.Language, viewers.Key.NeedsAll ? null : before, board);
            if (parts.Count > 0)
            {
                var message = MessageOf(parts);
                foreach (var viewer in viewers)
                {
                    viewer.Tell(message);
                }
            }
        }
    }

    private LiveViewer[] Viewers()
    {
        lock (_lock)
        {
            return [.. _viewers];
        }
    }

    private Task NextJoinAsync()
    {
        lock (_lock)
        {
            if (_viewers.Exists(viewer => viewer.NeedsAll))
            {
                return Task.CompletedTask;
            }

            _joined = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _joined.Task;
        }
    }

    private static byte[] MessageOf(Dictionary<string, string> parts) =>
        Encoding.UTF8.GetBytes($"event: parts\ndata: {JsonSerializer.Serialize(parts, LiveJson.Default.DictionaryStringString)}\n\n");
}
