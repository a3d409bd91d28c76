using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Testing;

namespace QrPilot.Sdk.AspNetCore.Tests.Shutdown;

/// <summary>A host that stops finishes what it has taken, and keeps nobody waiting for news.</summary>
public sealed class ShutdownTests : IAsyncLifetime
{
    private const int Appends = 12;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-stop-");
    private readonly ErrorLog _errors = new();
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 14, 5, 0, 0, TimeSpan.Zero));
    private WebApplication _app = null!;
    private HttpClient _http = null!;
    private int _underWay;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string DatabasePath => Path.Combine(_folder.FullName, "qrpilot.db");

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(_errors);
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddQrPilot(options => options.SigningKeys.Add(Convert.ToBase64String(new byte[32])))
            .UseSqlite(options => (options.Path, options.BusyTimeout) = (DatabasePath, TimeSpan.FromSeconds(60)))
            .AddApi();
        _app = builder.Build();
        _app.Use(async (http, next) =>
        {
            Interlocked.Increment(ref _underWay);
            await next(http);
        });
        _app.MapQrPilotApi();
        await _app.Services.GetRequiredService<IStorageHealth>().MigrateAsync(Stop);
        await _app.StartAsync(Stop);
        var shop = await Tenants.AddAsync(_app.Services, "shop");
        _http = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", shop.Admin);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
        Assert.True(_errors.Entries.IsEmpty, _errors.Entries.FirstOrDefault());
    }

    [Fact]
    public async Task Stop_RequestsUnderWay_AreAnsweredAndWhatWasAcceptedIsInTheFeed()
    {
        var api = new QrPilotApiClient(_http, _clock);
        var session = await OpenSessionAsync(api);
        var head = (await api.ReadFeedAsync(null, limit: 1000, cancellationToken: Stop)).NextCursor;
        await using var writer = await HoldWriterAsync();
        Interlocked.Exchange(ref _underWay, 0);
        var reading = api.ReadFeedAsync(head, limit: 1000, waitSeconds: 30, Stop);
        var appends = Enumerable.Range(0, Appends).Select(number => AppendAsync(api, session, $"stopping-{number:d2}")).ToList();
        while (Volatile.Read(ref _underWay) < Appends + 1)
        {
            await Task.Yield();
        }

        var stopping = _app.StopAsync(Stop);

        // The reader goes at once, while others are still at work.
        var page = await reading.WaitAsync(TimeSpan.FromMinutes(1), Stop);
        Assert.Empty(page.Events);
        Assert.All(appends, append => Assert.False(append.IsCompleted));
        Assert.False(stopping.IsCompleted);
        await writer.DisposeAsync();
        var answers = await Task.WhenAll(appends);
        await stopping;

        Assert.All(answers, answer => Assert.Equal(EventVerdictStatus.Accepted, Assert.Single(answer.Verdicts).Status));
        await Assert.ThrowsAsync<HttpRequestException>(() => api.ReadFeedAsync(head, limit: 1, cancellationToken: Stop));
        var feed = await _app.Services.GetRequiredService<IFeedStore>().ReadFeedAsync("shop", new FeedQuery(0, 1000), Stop);
        Assert.Equal(
            Enumerable.Range(0, Appends).Select(number => $"stopping-{number:d2}"),
            feed!.Events.Select(stored => stored.Event.IdempotencyKey).Where(key => key.StartsWith("stopping", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private Task<EventsAnswer> AppendAsync(QrPilotApiClient api, string sessionId, string key) => api.SendEventsAsync(
        sessionId,
        new SendEventsRequest { Events = [new EventInput { IdempotencyKey = key, Type = "menu.viewed", OccurredAt = _clock.GetUtcNow() }] },
        Stop);

    private static async Task<string> OpenSessionAsync(QrPilotApiClient api)
    {
        var store = await api.AddStoreAsync(new StoreInput { Code = "Q1", Name = "Quán", Kind = StoreKind.Restaurant }, null, Stop);
        var table = await api.AddTableAsync(new TableInput { StoreId = store.Id, Name = "Bàn 1" }, null, Stop);
        return (await api.OpenSessionAsync(new OpenSessionRequest { TableToken = table.TableToken }, null, Stop)).Session.Id;
    }

    /// <summary>Another process writes, and the host's writer waits for it.</summary>
    private async Task<SqliteConnection> HoldWriterAsync()
    {
        var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        await connection.OpenAsync(Stop);
        await using var begin = connection.CreateCommand();
        begin.CommandText = "begin immediate";
        await begin.ExecuteNonQueryAsync(Stop);
        return connection;
    }
}
