using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>What many facts do with a store.</summary>
internal static class StoreStageExtensions
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<CommitResult> CommitAsync(this StoreStage stage, Commit commit) => stage.Commits.CommitAsync(commit, Stop);

    public static async Task MustCommitAsync(this StoreStage stage, Commit commit) =>
        Assert.Equal(CommitOutcome.Committed, (await stage.CommitAsync(commit)).Outcome);

    public static Task<bool> WriteRunAsync(this StoreStage stage, RunWrite write) => stage.Books.WriteRunAsync(Sample.Tenant, write, Stop);

    public static async Task MustWriteRunAsync(this StoreStage stage, RunWrite write) => Assert.True(await stage.WriteRunAsync(write));

    public static Task<Session?> FindSessionAsync(this StoreStage stage, string sessionId) =>
        stage.Sessions.FindSessionAsync(Sample.Tenant, sessionId, Stop);

    public static async Task<FeedPage> ReadFeedAsync(this StoreStage stage, string tenantId = Sample.Tenant) =>
        (await stage.Feed.ReadFeedAsync(tenantId, new FeedQuery(0, 10_000), Stop))!;

    /// <summary>Adds two tenants that hold a store, two tables and two menu items of the same ids.</summary>
    public static async Task SeedAsync(this StoreStage stage)
    {
        await stage.SeedAsync(Sample.Tenant);
        await stage.SeedAsync(Sample.OtherTenant);
    }

    private static async Task SeedAsync(this StoreStage stage, string tenantId)
    {
        await stage.Catalog.AddTenantAsync(new(tenantId, "Quán cà phê", Sample.Noon), Stop);
        await stage.MustCommitAsync(new Commit
        {
            TenantId = tenantId,
            Store = Sample.Store(),
            Table = Sample.Table("tbl_1", "Bàn 1"),
            MenuItem = Sample.Item("itm_1", "CF1"),
        });
        await stage.MustCommitAsync(new Commit
        {
            TenantId = tenantId,
            Table = Sample.Table("tbl_2", "Bàn 2"),
            MenuItem = Sample.Item("itm_2", "CF2"),
        });
    }
}
