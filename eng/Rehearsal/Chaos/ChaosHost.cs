using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Storage;

namespace QrPilot.Rehearsal.Chaos;

/// <summary>The host under test: API, webhooks and background work, save inquiries, over a database file of its own, on a loopback port.</summary>
internal sealed class ChaosHost : IAsyncDisposable
{
    public const int Stores = 5;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-chaos-");
    private readonly WebApplication _app;
    private readonly ImpatientClock _clock;
    private HttpClient? _http;

    /// <param name="clock">The host's clock. Pauses between attempts are over at once.</param>
    /// <param name="simulators">The gateways.</param>
    private ChaosHost(TimeProvider clock, SimulatorHost simulators)
    {
        _clock = new ImpatientClock(clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // The day is full of failures, and each is logged.
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(_clock);
        var qrPilot = builder.Services.AddQrPilot(options => options.SigningKeys.Add(Convert.ToBase64String(new byte[32])))
            .UseSqlite(options => options.Path = Path.Combine(_folder.FullName, "qrpilot.db"))
            .AddApi();
        ChaosAccounts.AddGateways(qrPilot, simulators, NotifyUrl);
        RemoveInquiryWorker(builder.Services);
        _app = builder.Build();
        _app.Use(Traffic.CountAsync);
        _app.MapQrPilotApi();
        _app.MapQrPilotWebhooks();
    }

    public Traffic Traffic { get; } = new();

    public QrPilotApiClient Api { get; private set; } = null!;

    public string Address => _app.Urls.Single();

    public static async Task<ChaosHost> StartAsync(TimeProvider clock, SimulatorHost simulators, CancellationToken cancellationToken)
    {
        var host = new ChaosHost(clock, simulators);
        await host.Get<IStorageHealth>().MigrateAsync(cancellationToken);
        await host.SeedAsync(clock.GetUtcNow(), cancellationToken);
        await host._app.StartAsync(cancellationToken);
        var key = await host.Get<ApiKeyService>().IssueAsync(ChaosAccounts.Tenant, "chaos", ApiScopes.Admin, cancellationToken);
        host._http = new HttpClient { BaseAddress = new Uri(host.Address) };
        host._http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Secret);
        host.Api = new QrPilotApiClient(host._http, host._clock);
        return host;
    }

    public static string StoreId(int number) => $"sto_{number + 1}";

    public string NotifyUrl(string gateway) => $"{Address}/webhooks/{gateway}/{ChaosAccounts.Name}";

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The day asks by itself and waits for the answers. Nobody would know when the worker is on its way to a gateway, and time would
    /// pass meanwhile: hours in a moment, so that every call of it could come too late.</summary>
    private static void RemoveInquiryWorker(IServiceCollection services)
    {
        var worker = services.Single(service => service.ImplementationType?.Name == "InquiryWorker");
        services.Remove(worker);
    }

    private async Task SeedAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await Get<ICatalogStore>().AddTenantAsync(new Tenant(ChaosAccounts.Tenant, "Quán Loạn", now), cancellationToken);
        for (var i = 0; i < Stores; i++)
        {
            var store = new Store
            {
                Id = StoreId(i),
                Code = $"Q{i + 1}",
                Name = $"Quán {i + 1}",
                Kind = StoreKind.Restaurant,
                TimeZone = "Asia/Ho_Chi_Minh",
                CutOverHour = 4,
                GatewayAccount = ChaosAccounts.Name,
                CreatedAt = now,
            };
            var dish = new MenuItem
            {
                Id = $"itm_{i + 1}", StoreId = store.Id, Code = "PHO", Name = "Phở bò", Price = new VndAmount(Visit.Price), Available = true, CreatedAt = now,
            };
            await Get<ICommitStore>().CommitAsync(new Commit { TenantId = ChaosAccounts.Tenant, Store = store, MenuItem = dish }, cancellationToken);
        }
    }
}
