using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Payments.MoMo;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Testing.Simulation;

namespace QrPilot.Sdk.MerchantUi.Tests.Support;

/// <summary>A real host on a port of its own with the merchant's pages, the API and MoMo's simulator.</summary>
public abstract class UiHost : IAsyncLifetime
{
    public const string Prefix = "/merchant";
    public const string Password = "trà sữa trân châu";

    /// <summary>Who there may be, one a test. Their wallet accounts are configured before the host starts.</summary>
    private static readonly string[] Tenants = [.. Enumerable.Range(1, 300).Select(number => $"shop{number}")];

    /// <summary>Who there may be whose account only the wallet knows so far.</summary>
    private static readonly string[] Newcomers = [.. Enumerable.Range(1, 9).Select(number => $"new{number}")];

    private readonly string _folder = Directory.CreateTempSubdirectory("qrpilot-ui-").FullName;
    private WebApplication? _app;
    private int _shops;
    private int _newcomers;

    /// <summary>The cookies of those who have signed in, by login.</summary>
    internal ConcurrentDictionary<string, Cookie> Cookies { get; } = new(StringComparer.Ordinal);

    internal IServiceProvider Services => _app!.Services;

    internal string Address => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Who may use the pages.</summary>
    private protected virtual void Configure(MerchantUiOptions options)
    {
        options.UseLocalSignIn();

        // All browsers of the tests have one address.
        options.SignInsPerMinute = 10_000;
    }

    /// <summary>Adds what a host brings of its own.</summary>
    private protected virtual void Add(WebApplicationBuilder builder)
    {
    }

    /// <summary>Chooses the store.</summary>
    private protected abstract Task UseStoreAsync(Hosting.QrPilotBuilder builder, string folder);

    private protected virtual ValueTask EndStoreAsync() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var host = builder.Services.AddQrPilot(options => options.SigningKeys.Add(Convert.ToBase64String(Encoding.UTF8.GetBytes("signing key of the page tests ..."))));
        await UseStoreAsync(host, _folder);
        host.AddMoMo(_ => { }).KeepGatewayAccounts().AddApi(limits => limits.RequestsPerAddress = 0).AddMerchantUi(Configure);
        builder.Services.AddOptions<MoMoOptions>().Configure<IServer>((options, server) =>
            Array.ForEach(Tenants, tenant => options.Accounts[tenant] = Wallet.AccountOf(tenant, server.Features.Get<IServerAddressesFeature>()!.Addresses.Single())));
        host.AddSettlements(options => Array.ForEach([.. Tenants, .. Newcomers], tenant => options.Maps[SettlementOptions.NameOf("momo", tenant)] = Report.Map));
        builder.Services.AddGatewaySimulators(options =>
        {
            options.MoMoRetries = new() { Times = 0 };
            Array.ForEach([.. Tenants, .. Newcomers], tenant => options.MoMoMerchants.Add(Wallet.MerchantOf(tenant)));
        });
        Add(builder);
        builder.Services.AddOptions<GatewaySimulatorOptions>().Configure<IServer>((options, server) =>
            options.PublicAddress = () => server.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        _app = builder.Build();
        await Services.GetRequiredService<IStorageHealth>().MigrateAsync(CancellationToken.None);
        _app.MapQrPilotApi();
        _app.MapQrPilotWebhooks();
        _app.MapGatewaySimulators();
        _app.MapQrPilotMerchantUi(Prefix);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        await EndStoreAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A tenant of its own with an owner, and without a store.</summary>
    internal async Task<Shop> MakeShopAsync()
    {
        var name = await AddTenantAsync(Tenants[Interlocked.Increment(ref _shops) - 1]);
        var key = await Services.GetRequiredService<ApiKeyService>().IssueAsync(name, "test", ApiScopes.Admin, CancellationToken.None);
        var shop = new Shop(this, name, key.Secret);
        await shop.AddOwnerAsync();
        return shop;
    }

    /// <summary>A tenant with nothing and nobody: no key, no owner, no store, no wallet account.</summary>
    /// <returns>Its id.</returns>
    internal Task<string> MakeTenantAsync() => AddTenantAsync(Newcomers[Interlocked.Increment(ref _newcomers) - 1]);

    /// <summary>A client of the API.</summary>
    /// <param name="credential">An API key, or a phone's session token; null for a phone that has scanned nothing yet.</param>
    internal QrPilotApiClient Api(string? credential)
    {
        var http = new HttpClient { BaseAddress = new Uri(Address) };
        http.DefaultRequestHeaders.Authorization = credential is null ? null : new AuthenticationHeaderValue("Bearer", credential);
        return new QrPilotApiClient(http, TimeProvider.System);
    }

    /// <summary>Gives somebody who was invited the password of the tests.</summary>
    internal async Task<StaffMember> AcceptAsync(InvitedStaff invited) => await Services.GetRequiredService<StaffService>().AcceptInviteAsync(
        invited.Token, Services.GetRequiredService<IPasswordHasher<StaffMember>>().HashPassword(invited.Member, Password), CancellationToken.None);

    private async Task<string> AddTenantAsync(string id)
    {
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await Services.GetRequiredService<ICatalogStore>().AddTenantAsync(new Tenant(id, "Cà phê " + id, now), CancellationToken.None);
        return id;
    }
}
