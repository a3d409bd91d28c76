using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>Gateway accounts: a name belongs to one tenant of all, and an account that is used stays.</summary>
public abstract class StoreGatewayAccountConformance : StoreFacts
{
    /// <summary>An account comes back as it was put, whatever stands in it, and is found by its name without its tenant.</summary>
    [Fact]
    public async Task Put_AwkwardAccounts_ComeBackEqualByGatewayAndName()
    {
        await using var stage = await SeededAsync();
        var any = new Awkward(seed: 7);
        var accounts = new[] { ("zalopay", "a"), ("momo", "b"), ("momo", "B"), ("momo", new string('x', 64)) }
            .Select(key => Drawn(any, key.Item1, key.Item2))
            .ToList();

        foreach (var account in accounts)
        {
            await PutAsync(stage, account);
        }

        await PutAsync(stage, Sample.GatewayAccount("theirs", Sample.OtherTenant));
        await stage.ReopenAsync();

        var listed = await ListAsync(stage);
        Assert.Equal(["B", "b", new string('x', 64), "a"], listed.Select(account => account.Name));
        Assert.All(accounts, account => AssertEqual(account, listed.Single(other => (other.Gateway, other.Name) == (account.Gateway, account.Name))));
        Assert.Equal(Sample.OtherTenant, (await FindAsync(stage, "theirs"))!.TenantId);
        Assert.Null(await stage.GatewayAccounts.FindGatewayAccountAsync("zalopay", "theirs", Stop));
    }

    /// <summary>A name that another tenant has is taken; at another gateway it is free.</summary>
    [Fact]
    public async Task Insert_NameOfAnotherTenant_IsAConflict()
    {
        await using var stage = await SeededAsync();
        await PutAsync(stage, Sample.GatewayAccount());
        var theirs = Sample.GatewayAccount(tenantId: Sample.OtherTenant);

        var taken = await CommitAsync(stage, theirs);
        var free = await CommitAsync(stage, theirs with { Gateway = "vnpay" });

        Assert.Equal((CommitOutcome.Conflict, CommitOutcome.Committed), (taken, free));
        Assert.Equal(Sample.Tenant, (await FindAsync(stage))!.TenantId);
    }

    /// <summary>A change holds with the version that was read only, and never of another tenant's account.</summary>
    [Fact]
    public async Task Update_VersionOrTenantThatIsNotTheAccounts_IsAConflict()
    {
        await using var stage = await SeededAsync();
        await PutAsync(stage, Sample.GatewayAccount());
        var changed = Sample.GatewayAccount() with { Version = 2, ChangedBy = "key_2", Secrets = new Dictionary<string, string>() };

        Assert.Equal(CommitOutcome.Conflict, await CommitAsync(stage, changed with { TenantId = Sample.OtherTenant }, 1));
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(stage, changed, 1));
        Assert.Equal(CommitOutcome.Conflict, await CommitAsync(stage, changed, 1));

        AssertEqual(changed, (await FindAsync(stage))!);
    }

    /// <summary>An account that nothing refers to is removed, and its name is free again.</summary>
    [Fact]
    public async Task Remove_Unused_FreesItsName()
    {
        await using var stage = await SeededAsync();
        await PutAsync(stage, Sample.GatewayAccount());

        Assert.Equal(CommitOutcome.Conflict, await CommitAsync(stage, Sample.GatewayAccount(), 2, isRemoval: true));
        Assert.Equal(CommitOutcome.Conflict, await CommitAsync(stage, Sample.GatewayAccount(tenantId: Sample.OtherTenant), 1, isRemoval: true));
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(stage, Sample.GatewayAccount(), 1, isRemoval: true));

        Assert.Null(await FindAsync(stage));
        await PutAsync(stage, Sample.GatewayAccount(tenantId: Sample.OtherTenant));
    }

    /// <summary>Payments, money and settlement reports use an account; those of another account or tenant do not.</summary>
    /// <param name="use">What uses it.</param>
    [Theory]
    [InlineData("payment")]
    [InlineData("capture")]
    [InlineData("report")]
    public async Task Remove_Used_IsAConflict(string use)
    {
        await using var stage = await SeededAsync();
        await PutAsync(stage, Sample.GatewayAccount());
        await UseAsync(stage, use, Sample.OtherTenant, "main");
        await UseAsync(stage, use, Sample.Tenant, "second");
        Assert.False(await stage.GatewayAccounts.IsGatewayAccountUsedAsync(Sample.Tenant, "momo", "main", Stop));

        await UseAsync(stage, use, Sample.Tenant, "main", number: 2);

        Assert.True(await stage.GatewayAccounts.IsGatewayAccountUsedAsync(Sample.Tenant, "momo", "main", Stop));
        Assert.Equal(CommitOutcome.Conflict, await CommitAsync(stage, Sample.GatewayAccount(), 1, isRemoval: true));
        Assert.NotNull(await FindAsync(stage));
    }

    /// <summary>Of tenants that want a name at once one gets it.</summary>
    [Fact]
    public async Task Insert_ManyAtOnce_OneHolds()
    {
        await using var stage = await SeededAsync();

        var outcomes = await AtOnceAsync(task =>
            CommitAsync(stage, Sample.GatewayAccount(tenantId: task % 2 == 0 ? Sample.Tenant : Sample.OtherTenant)));

        Assert.Single(outcomes, outcome => outcome == CommitOutcome.Committed);
    }

    private static StoredGatewayAccount Drawn(Awkward any, string gateway, string name) => new()
    {
        TenantId = Sample.Tenant,
        Gateway = gateway,
        Name = name,
        Settings = Enumerable.Range(0, 4).ToDictionary(_ => any.Text(), _ => any.Text()),
        Secrets = Enumerable.Range(0, 3).ToDictionary(_ => any.Text(), _ => any.Text()),
        ChangedAt = any.Instant(),
        ChangedBy = any.Text(),
        Version = 1,
    };

    private static async Task UseAsync(StoreStage stage, string use, string tenantId, string account, int number = 1)
    {
        switch (use)
        {
            case "payment":
                var session = $"ses_{number}{account}";
                await stage.MustCommitAsync(Sample.Commit(tenantId) with
                {
                    Sessions = [new(Sample.Session(session) with { TableId = account == "main" ? "tbl_1" : "tbl_2" }, null)],
                    Payments = [new(Sample.Payment($"pay_{number}{account}", session) with { Account = account }, null)],
                });
                break;
            case "capture":
                var capture = Sample.Capture($"cap_{number}{account}") with { Account = account };
                await stage.MustCommitAsync(Sample.Commit(tenantId) with { Capture = capture });
                break;
            default:
                var file = SettlementSample.File() with { Id = $"stl_{number}{account}", Account = account };
                await stage.Settlements.BeginFileAsync(tenantId, file, Stop);
                break;
        }
    }

    private static async Task PutAsync(StoreStage stage, StoredGatewayAccount account) =>
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(stage, account));

    private static async Task<CommitOutcome> CommitAsync(
        StoreStage stage, StoredGatewayAccount account, long? expectedVersion = null, bool isRemoval = false) =>
        (await stage.CommitAsync(Sample.Commit(account.TenantId) with { GatewayAccount = new(account, expectedVersion, isRemoval) })).Outcome;

    private static Task<StoredGatewayAccount?> FindAsync(StoreStage stage, string name = "main") =>
        stage.GatewayAccounts.FindGatewayAccountAsync("momo", name, Stop);

    private static Task<IReadOnlyList<StoredGatewayAccount>> ListAsync(StoreStage stage) =>
        stage.GatewayAccounts.ListGatewayAccountsAsync(Sample.Tenant, Stop);

    private static void AssertEqual(StoredGatewayAccount expected, StoredGatewayAccount actual)
    {
        Assert.Equal(expected.Settings.OrderBy(Name, StringComparer.Ordinal), actual.Settings.OrderBy(Name, StringComparer.Ordinal));
        Assert.Equal(expected.Secrets.OrderBy(Name, StringComparer.Ordinal), actual.Secrets.OrderBy(Name, StringComparer.Ordinal));
        Assert.Equal(expected with { Settings = actual.Settings, Secrets = actual.Secrets }, actual);

        static string Name(KeyValuePair<string, string> text) => text.Key;
    }
}
