using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Payments.Gateways.Accounts;
using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Payments.Gateways;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

/// <summary>Accounts that merchants enter: their secrets go in, never come out, and are in force at once.</summary>
public sealed class GatewayAccountServiceTests
{
    private const string Canary = "k-canary";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Save_NewAccount_IsInForceAtOnceAndItsSecretSealed()
    {
        using var host = await AccountHost.StartAsync();
        Assert.Null(await host.SettingsAsync());

        await host.SaveAsync(AccountHost.Draft(settings: [("On", "true"), ("Timeout", "00:00:07"), ("Address", "")]));

        var settings = (await host.SettingsAsync())!;
        Assert.Equal((Sample.Tenant, Canary, true, TimeSpan.FromSeconds(7)), (settings.Tenant, settings.Key.Reveal(), settings.On, settings.Timeout));
        Assert.Equal("https://gateway.example", settings.Address);
        Assert.Same(settings, await host.SettingsAsync());
        var stored = (await host.Store.FindGatewayAccountAsync(SampleGateway.GatewayName, "main", TestHost.Stop))!;
        Assert.Equal(["On", "Timeout"], stored.Settings.Keys);
        Assert.DoesNotContain(Canary, Assert.Single(stored.Secrets).Value, StringComparison.Ordinal);
        Assert.Equal(("owner", Sample.Noon, 1L), (stored.ChangedBy, stored.ChangedAt, stored.Version));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task Save_SecretLeftEmpty_StaysAsItIs(string? key)
    {
        using var host = await AccountHost.StartAsync();
        var version = await host.SaveAsync(AccountHost.Draft());

        await host.SaveAsync(AccountHost.Draft(version: version, key: key, settings: ("On", "true")));

        var settings = (await host.SettingsAsync())!;
        Assert.Equal((Canary, true), (settings.Key.Reveal(), settings.On));
    }

    [Fact]
    public async Task Save_OtherSecret_IsInForceAtOnceHereAndLaterElsewhere()
    {
        using var host = await AccountHost.StartAsync();
        var version = await host.SaveAsync(AccountHost.Draft());
        var other = host.Open();
        Assert.Equal(Canary, (await host.SettingsAsync(host: other))!.Key.Reveal());

        await host.SaveAsync(AccountHost.Draft(version: version, key: "second"));

        Assert.Equal("second", (await host.SettingsAsync())!.Key.Reveal());
        host.Clock.Advance(new QrPilotOptions().LookupLifetime);
        Assert.Equal("second", (await host.SettingsAsync(host: other))!.Key.Reveal());
    }

    [Fact]
    public async Task Save_ClearedSecretThatIsRequired_IsRefusedAtItsField()
    {
        using var host = await AccountHost.StartAsync();
        var version = await host.SaveAsync(AccountHost.Draft());

        var refusal = await RefusedAsync(host, AccountHost.Draft(version: version, key: null) with { ClearedSecrets = ["Key"] });

        Assert.Equal("settings.Key", Assert.Single(refusal.Errors!).Key);
        Assert.Equal(Canary, (await host.SettingsAsync())!.Key.Reveal());
    }

    [Fact]
    public async Task Save_EverythingWrong_NamesEveryFieldAndNoValue()
    {
        using var host = await AccountHost.StartAsync();

        var unknown = await RefusedAsync(host, AccountHost.Draft("bad name", settings: [("Kye", Canary), ("Tenant", TestHost.OtherTenant), ("On", "a\nb")]));
        var wrong = await RefusedAsync(
            host, AccountHost.Draft(key: " " + Canary, settings: [("On", "maybe"), ("Timeout", "1.00:00:00"), ("Address", "no address " + Canary)]));

        Assert.Equal(["name", "settings.Kye", "settings.On", "settings.Tenant"], unknown.Errors!.Keys);
        Assert.Equal(["settings.Address", "settings.Key", "settings.On", "settings.Timeout"], wrong.Errors!.Keys);
        var said = string.Join('\n', unknown.Errors.Concat(wrong.Errors).SelectMany(error => error.Value));
        Assert.DoesNotContain(Canary, said, StringComparison.Ordinal);
        Assert.Empty(await host.Store.ListGatewayAccountsAsync(Sample.Tenant, TestHost.Stop));
    }

    [Fact]
    public async Task Save_NameThatSomebodyHas_IsTaken()
    {
        using var host = await AccountHost.StartAsync();
        await host.SaveAsync(AccountHost.Draft());

        await Refusal.OfAsync(ErrorCodes.NameTaken, () => host.SaveAsync(AccountHost.Draft()));
        await Refusal.OfAsync(ErrorCodes.NameTaken, () => host.SaveAsync(AccountHost.Draft(), TestHost.OtherTenant));
        await Refusal.OfAsync(ErrorCodes.UnknownGatewayAccount, () => host.SaveAsync(AccountHost.Draft(version: 1), TestHost.OtherTenant));
        await Refusal.OfAsync(ErrorCodes.NameTaken, () => host.SaveAsync(AccountHost.Draft(AccountHost.Configured)));

        Assert.Equal(Sample.Tenant, (await host.SettingsAsync())!.Tenant);
    }

    [Fact]
    public async Task Save_VersionThatIsNotTheLast_IsRefused()
    {
        using var host = await AccountHost.StartAsync();
        var version = await host.SaveAsync(AccountHost.Draft());
        await host.SaveAsync(AccountHost.Draft(version: version, key: "second"));

        await Refusal.OfAsync(ErrorCodes.StoreConflict, () => host.SaveAsync(AccountHost.Draft(version: version)));
        await Refusal.OfAsync(ErrorCodes.UnknownGatewayAccount, () => host.SaveAsync(AccountHost.Draft("none", version: 1)));

        Assert.Equal("second", (await host.SettingsAsync())!.Key.Reveal());
    }

    [Fact]
    public async Task Save_SixteenAtOnceWithOneVersion_OneHolds()
    {
        using var host = await AccountHost.StartAsync();
        var version = await host.SaveAsync(AccountHost.Draft());

        var held = await TestHost.SixteenAsync(async i =>
        {
            try
            {
                await host.SaveAsync(AccountHost.Draft(version: version, key: $"key-{i}"));
                return $"key-{i}";
            }
            catch (CommandException refusal) when (refusal.Code == ErrorCodes.StoreConflict)
            {
                return null;
            }
        });

        Assert.Equal(Assert.Single(held, key => key is not null), (await host.SettingsAsync())!.Key.Reveal());
    }

    [Fact]
    public async Task Save_SameRequestTwice_HasOneEffectAndOneAnswer()
    {
        using var host = await AccountHost.StartAsync();

        await host.SaveAsync(AccountHost.Draft(), key: "k");
        await host.SaveAsync(AccountHost.Draft(), key: "k");

        Assert.Equal(1, Assert.Single(await host.Store.ListGatewayAccountsAsync(Sample.Tenant, TestHost.Stop)).Version);
    }

    [Fact]
    public async Task Save_UnknownGateway_IsRefused()
    {
        using var host = await AccountHost.StartAsync();

        var refusal = await Refusal.OfAsync(ErrorCodes.InvalidField, () => host.SaveAsync(AccountHost.Draft() with { Gateway = "none" }));

        Assert.Equal("gateway", refusal.Field);
    }

    [Fact]
    public async Task List_StoredAndConfigured_TellsNoSecret()
    {
        using var host = await AccountHost.StartAsync();
        await host.SaveAsync(AccountHost.Draft(settings: ("On", "true")));
        await host.SaveAsync(AccountHost.Draft("theirs"), TestHost.OtherTenant);

        var accounts = await host.Accounts.ListAsync(AccountHost.Owner(), TestHost.Stop);

        Assert.Equal([(AccountHost.Configured, true), ("main", false)], accounts.Select(account => (account.Name, account.IsConfigured)));
        Assert.Equal(["Key"], accounts[1].SecretsSet);
        Assert.Equal([new("On", "true")], accounts[1].Settings);
        Assert.Empty(accounts[0].Settings);
    }

    [Fact]
    public async Task Forms_InstalledGateway_TellsKindsAndWhatIsRequired()
    {
        using var host = await AccountHost.StartAsync();

        var form = Assert.Single(host.Accounts.Forms);

        Assert.Equal(SampleGateway.GatewayName, form.Gateway);
        Assert.Equal(
            [
                new("Key", GatewaySettingKind.Secret, true),
                new("Address", GatewaySettingKind.Text, false),
                new("On", GatewaySettingKind.Switch, false),
                new GatewaySetting("Timeout", GatewaySettingKind.Time, false),
            ],
            form.Settings);
    }

    [Fact]
    public async Task Forms_ProviderOfTheHost_KeepsNoAccounts()
    {
        using var host = await AccountHost.StartAsync(
            services => services.AddSingleton<IGatewayAccountProvider<SampleAccountOptions>, Empty>());

        Assert.Empty(host.Accounts.Forms);
        await Refusal.OfAsync(ErrorCodes.InvalidField, () => host.SaveAsync(AccountHost.Draft()));
    }

    [Fact]
    public async Task Find_ConfiguredLaterUnderTheSameName_ConfigurationCounts()
    {
        using var host = await AccountHost.StartAsync();
        await host.SaveAsync(AccountHost.Draft());
        var other = host.Open(services => services.Configure<SampleGatewayOptions>(
            options => options.Accounts["main"] = new SampleAccountOptions { Tenant = Sample.Tenant, Key = "configured" }));

        Assert.Equal("configured", (await host.SettingsAsync(host: other))!.Key.Reveal());
    }

    [Fact]
    public async Task Remove_Unused_IsGoneAtOnce()
    {
        using var host = await AccountHost.StartAsync();
        await host.SaveAsync(AccountHost.Draft());
        Assert.NotNull(await host.SettingsAsync());

        await Refusal.OfAsync(ErrorCodes.UnknownGatewayAccount, () => RemoveAsync(host, TestHost.OtherTenant));
        var removed = await RemoveAsync(host);

        Assert.Equal("main", removed.Name);
        Assert.Null(await host.SettingsAsync());
        await Refusal.OfAsync(ErrorCodes.UnknownGatewayAccount, () => RemoveAsync(host));
    }

    [Fact]
    public async Task Remove_MadeAgainByAnother_IsTheirs()
    {
        using var host = await AccountHost.StartAsync();
        await host.SaveAsync(AccountHost.Draft());
        var other = host.Open();
        await host.SettingsAsync(host: other);
        await RemoveAsync(host);
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        await host.SaveAsync(AccountHost.Draft(key: "theirs"), TestHost.OtherTenant);

        var settings = (await host.SettingsAsync(host: other))!;
        Assert.Equal((TestHost.OtherTenant, "theirs"), (settings.Tenant, settings.Key.Reveal()));
    }

    [Fact]
    public async Task Remove_MoneyWentThroughIt_IsRefused()
    {
        using var host = await AccountHost.StartAsync();
        await host.SaveAsync(AccountHost.Draft());
        var capture = Sample.Capture(paymentId: null) with { Gateway = SampleGateway.GatewayName, Account = "main", StoreId = null };
        await host.Get<ICommitStore>().CommitAsync(new Commit { TenantId = Sample.Tenant, Capture = capture }, TestHost.Stop);

        await Refusal.OfAsync(ErrorCodes.GatewayAccountInUse, () => RemoveAsync(host));

        Assert.NotNull(await host.SettingsAsync());
    }

    [Fact]
    public async Task Find_KeysGone_SaysSoAndANewSecretHelps()
    {
        using var host = await AccountHost.StartAsync();
        var version = await host.SaveAsync(AccountHost.Draft());
        ((AccountHost.Vault)host.Get<ISecretProtector>()).Generation = 1;

        var trouble = await Assert.ThrowsAsync<QrPilotException>(() => host.SettingsAsync());
        var refusal = await RefusedAsync(host, AccountHost.Draft(version: version, key: null));
        await host.SaveAsync(AccountHost.Draft(version: version, key: "again"));

        Assert.Equal(ErrorCodes.SecretUnreadable, trouble.Code);
        Assert.Equal(["settings.Key"], refusal.Errors!.Keys);
        Assert.Equal("again", (await host.SettingsAsync())!.Key.Reveal());
    }

    [Fact]
    public async Task Anything_WithoutTheRightOrBoundToStores_IsRefused()
    {
        using var host = await AccountHost.StartAsync();
        await host.SaveAsync(AccountHost.Draft());
        Caller[] callers = [StaffScene.Caller(StaffRole.Manager), StaffScene.Caller(StaffRole.Owner) with { StoreIds = new HashSet<string> { "sto_1" } }];

        foreach (var caller in callers)
        {
            await Refusal.OfAsync(ErrorCodes.RightMissing, () => host.Accounts.ListAsync(caller, TestHost.Stop));
            await Refusal.OfAsync(ErrorCodes.RightMissing, () => host.Accounts.RemoveAsync(caller, SampleGateway.GatewayName, "main", TestHost.Stop));
            await Refusal.OfAsync(ErrorCodes.RightMissing, () => host.Accounts.SaveAsync(
                caller, AccountHost.Draft(version: 1), TestHost.Plan<GatewayAccountSummary>(_ => ""), TestHost.Stop));
        }

        Assert.NotNull(await host.SettingsAsync());
        Assert.NotEmpty(await host.Accounts.ListAsync(StaffScene.Caller(StaffRole.Owner), TestHost.Stop));
    }

    [Fact]
    public async Task Entries_OfEachChange_TellWhoDidWhatWithoutSecrets()
    {
        using var host = await AccountHost.StartAsync();
        var version = await host.SaveAsync(AccountHost.Draft(settings: ("On", "true")));
        host.Clock.Advance(Second);
        version = await host.SaveAsync(AccountHost.Draft(version: version, key: null));
        host.Clock.Advance(Second);
        await host.SaveAsync(AccountHost.Draft(version: version, key: "second") with { ClearedSecrets = ["Key"] }, key: "k");
        await host.SaveAsync(AccountHost.Draft(version: version, key: "second") with { ClearedSecrets = ["Key"] }, key: "k");
        host.Clock.Advance(Second);
        await RemoveAsync(host);

        var entries = await EntriesAsync(host);

        Assert.Equal(
            [
                (AuditActions.GatewayAccountSaved, "sample main (Key)"),
                (AuditActions.GatewayAccountSaved, "sample main"),
                (AuditActions.GatewayAccountSaved, "sample main (Key)"),
                (AuditActions.GatewayAccountRemoved, "sample main"),
            ],
            entries.Select(entry => (entry.Action, entry.Detail)));
        Assert.All(entries, entry => Assert.Equal(
            ("owner", AuditActorKind.ApiKey, "sample/main", null), (entry.By, entry.ByKind, entry.Subject, entry.StoreId)));
        Assert.Equal(Enumerable.Range(0, 4).Select(second => Sample.Noon + (second * Second)), entries.Select(entry => entry.At));
        Assert.Empty(await EntriesAsync(host, TestHost.OtherTenant));
    }

    [Fact]
    public async Task Entries_OfWhatIsRefused_AreNone()
    {
        using var host = await AccountHost.StartAsync();
        await host.SaveAsync(AccountHost.Draft());

        await Refusal.OfAsync(ErrorCodes.NameTaken, () => host.SaveAsync(AccountHost.Draft()));
        await Refusal.OfAsync(ErrorCodes.StoreConflict, () => host.SaveAsync(AccountHost.Draft(version: 7)));
        await RefusedAsync(host, AccountHost.Draft(version: 1) with { ClearedSecrets = ["Key"], Settings = new Dictionary<string, string>() });
        await Refusal.OfAsync(ErrorCodes.UnknownGatewayAccount, () => RemoveAsync(host, TestHost.OtherTenant));

        Assert.Single(await EntriesAsync(host));
        Assert.Empty(await EntriesAsync(host, TestHost.OtherTenant));
    }

    /// <summary>The oldest first.</summary>
    private static async Task<IReadOnlyList<AuditEntry>> EntriesAsync(AccountHost host, string tenantId = Sample.Tenant) =>
        [.. (await host.Get<AuditService>().ListAsync(AccountHost.Owner(tenantId), new AuditFilter { Limit = 100 }, TestHost.Stop)).Reverse()];

    private static Task<CommandException> RefusedAsync(AccountHost host, GatewayAccountDraft draft) =>
        Refusal.OfAsync(ErrorCodes.InvalidField, () => host.SaveAsync(draft));

    private static Task<GatewayAccountSummary> RemoveAsync(AccountHost host, string tenantId = Sample.Tenant) =>
        host.Accounts.RemoveAsync(AccountHost.Owner(tenantId), SampleGateway.GatewayName, "main", TestHost.Stop);

    private sealed class Empty : IGatewayAccountProvider<SampleAccountOptions>
    {
        public ValueTask<SampleAccountOptions?> FindAsync(string account, CancellationToken cancellationToken) => default;
    }
}
