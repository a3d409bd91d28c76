using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Accounts;
using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Testing;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Payments.Gateways;

/// <summary>Hosts over one SQLite file that keep accounts of the sample gateway. The account <c>configured</c> stands in configuration.</summary>
internal sealed class AccountHost : IDisposable
{
    public const string Configured = "configured";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-accounts-");
    private readonly List<ServiceProvider> _hosts = [];

    public ManualClock Clock { get; } = new(Sample.Noon);

    public string DatabasePath => Path.Combine(_folder.FullName, "qrpilot.db");

    public GatewayAccountService Accounts => Get<GatewayAccountService>();

    public IGatewayAccountStore Store => Get<IGatewayAccountStore>();

    public static async Task<AccountHost> StartAsync(Action<IServiceCollection>? change = null)
    {
        var host = new AccountHost();
        host.Open(change);
        await host.Get<IStorageHealth>().MigrateAsync(TestHost.Stop);
        await host.Get<ICatalogStore>().AddTenantAsync(new Tenant(Sample.Tenant, "Quán Một", Sample.Noon), TestHost.Stop);
        await host.Get<ICatalogStore>().AddTenantAsync(new Tenant(TestHost.OtherTenant, "Quán Hai", Sample.Noon), TestHost.Stop);
        return host;
    }

    /// <summary>One more host over the same file.</summary>
    /// <param name="change">What is different there.</param>
    public IServiceProvider Open(Action<IServiceCollection>? change = null)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Clock);
        change?.Invoke(services);
        var builder = services.AddQrPilot(options => options.SigningKeys.Add(Convert.ToBase64String(new byte[32])))
            .UseSqlite(options => options.Path = DatabasePath);
        builder.AddGateway<SampleGateway, SampleGatewayOptions, SampleAccountOptions>("sample");
        builder.DescribeAccounts<SampleGatewayOptions, SampleAccountOptions>(SampleGateway.GatewayName, SampleAccountOptions.Settings);
        builder.KeepAccounts<Vault>();
        services.Configure<SampleGatewayOptions>(
            options => options.Accounts[Configured] = new SampleAccountOptions { Tenant = Sample.Tenant, Key = "of the configuration" });
        _hosts.Add(services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }));
        return _hosts[^1];
    }

    public T Get<T>()
        where T : notnull => _hosts[0].GetRequiredService<T>();

    public static Caller Owner(string tenantId = Sample.Tenant) => new() { TenantId = tenantId, Id = "owner", Scopes = ApiScopes.Admin };

    public static GatewayAccountDraft Draft(
        string name = "main", long? version = null, string? key = "k-canary", params (string Name, string Value)[] settings)
    {
        var all = settings.ToDictionary(setting => setting.Name, setting => setting.Value);
        if (key is not null)
        {
            all["Key"] = key;
        }

        return new GatewayAccountDraft { Gateway = SampleGateway.GatewayName, Name = name, Version = version, Settings = all };
    }

    public async Task<long> SaveAsync(GatewayAccountDraft draft, string tenantId = Sample.Tenant, string? key = null)
    {
        long version = 0;
        var plan = TestHost.Plan<GatewayAccountSummary>(
            summary => (version = summary.Version!.Value).ToString(System.Globalization.CultureInfo.InvariantCulture), key);
        await Accounts.SaveAsync(Owner(tenantId), draft, plan, TestHost.Stop);
        return version;
    }

    /// <summary>What a host's gateway works with; the first host's by default.</summary>
    public async Task<SampleAccountOptions?> SettingsAsync(string name = "main", IServiceProvider? host = null) =>
        await (host ?? _hosts[0]).GetServices<IPaymentGateway>().OfType<SampleGateway>().Single().SettingsOfAsync(name);

    public void Dispose()
    {
        foreach (var host in _hosts)
        {
            host.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>Turns texts around, and opens them for their purpose only.</summary>
    public sealed class Vault : ISecretProtector
    {
        /// <summary>Rises when the keys are lost.</summary>
        public int Generation { get; set; }

        public string Protect(IReadOnlyList<string> purpose, string secret) => Head(purpose) + new string([.. secret.Reverse()]);

        public string? Unprotect(IReadOnlyList<string> purpose, string sealedText) => sealedText.StartsWith(Head(purpose), StringComparison.Ordinal)
            ? new string([.. sealedText[Head(purpose).Length..].Reverse()])
            : null;

        private string Head(IReadOnlyList<string> purpose) => $"{Generation}|{string.Join('|', purpose)}|";
    }
}
