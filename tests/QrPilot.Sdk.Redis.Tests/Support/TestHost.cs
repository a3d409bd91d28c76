using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Limits;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Redis.Tests.Support;

/// <summary>One host of an installation. Of its background work only the listening runs.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly IHostedService _listener;
    private readonly ServiceProvider _services;

    private TestHost(ServiceProvider services, CountingRequestStore requests)
    {
        _services = services;
        Requests = requests;
        _listener = services.GetServices<IHostedService>().Single(service => service.GetType().Name == "FeedListener");
    }

    /// <summary>What is asked of the store.</summary>
    public CountingRequestStore Requests { get; }

    public IRateCounter Rates => Get<IRateCounter>();

    public static async Task<TestHost> StartAsync(string path, TimeProvider clock, byte signingKey, Action<RedisOptions> redis)
    {
        CountingRequestStore? requests = null;
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services
            .AddQrPilot(options => options.SigningKeys.Add(Convert.ToBase64String(Enumerable.Repeat(signingKey, 32).ToArray())))
            .UseRedis(redis)
            .UseSqlite(options => options.Path = path);
        var store = services.Single(service => service.ServiceType == typeof(IRequestStore));
        services.AddSingleton<IRequestStore>(provider =>
            requests = new CountingRequestStore((IRequestStore)ActivatorUtilities.CreateInstance(provider, store.ImplementationType!)));
        var built = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        built.GetRequiredService<IRequestStore>();
        var host = new TestHost(built, requests!);
        await host._listener.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Scans a table's code, which appends an event where nobody sits yet.</summary>
    public Task<Reply> ScanAsync(string tableId, string? key = null, byte payload = 1)
    {
        var request = key is null ? null : new IdempotentRequest(tableId, key, Enumerable.Repeat(payload, 32).ToArray());
        var plan = new ReplyPlan<ScanResult>(request, result => new StoredAnswer(201, System.Text.Encoding.UTF8.GetBytes(result.Token))) { Command = "Test" };
        return Get<SessionService>().ScanAsync(
            new ScanCommand(null, Installation.Tenant, tableId, null, null, null), plan, TestContext.Current.CancellationToken);
    }

    /// <summary>Reads what came after a cursor, and waits for it up to half a minute of the clock.</summary>
    public Task<FeedResult> ReadAsync(string? cursor, TimeSpan? wait = null) => Get<FeedReader>().ReadAsync(
        new Caller { TenantId = Installation.Tenant, Id = "reader", Scopes = ApiScopes.Read },
        new FeedRequest { Cursor = cursor, Limit = 100, Wait = wait ?? TimeSpan.FromSeconds(30) },
        TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _listener.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
