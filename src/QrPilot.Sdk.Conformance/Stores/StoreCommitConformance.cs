using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>What a commit does that holds, beyond storing its records.</summary>
public abstract class StoreCommitConformance : StoreFacts
{
    /// <summary>A store, table or menu item whose id is known is replaced.</summary>
    [Fact]
    public async Task Commit_KnownCatalogIds_Replaces()
    {
        await using var stage = await SeededAsync();

        await stage.MustCommitAsync(Sample.Commit() with
        {
            Store = Sample.Store() with { Code = "Q3" },
            Table = Sample.Table("tbl_1", "Ban công"),
            MenuItem = Sample.Item("itm_1", "CF1") with { Available = false },
        });

        Assert.Equal("Q3", (await stage.Catalog.FindStoreAsync(Sample.Tenant, Sample.StoreId, Stop))!.Code);
        Assert.Equal("Q1", (await stage.Catalog.FindStoreAsync(Sample.OtherTenant, Sample.StoreId, Stop))!.Code);
        Assert.Equal("Ban công", (await stage.Catalog.FindTableAsync(Sample.Tenant, "tbl_1", Stop))!.Name);
        Assert.False((await stage.Catalog.FindMenuItemsAsync(Sample.Tenant, ["itm_1", "itm_none"], Stop)).Single().Available);
    }

    /// <summary>Stores, tables and menu items are listed in the order of their codes and names.</summary>
    [Fact]
    public async Task List_Catalog_IsInTheOrderOfCodesAndNames()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with
        {
            Store = Sample.Store("sto_0", "Q2"), Table = Sample.Table("tbl_9", "A"), MenuItem = Sample.Item("itm_9", "B"),
        });

        Assert.Equal([Sample.StoreId, "sto_0"], (await stage.Catalog.ListStoresAsync(Sample.Tenant, Stop)).Select(store => store.Id));
        Assert.Equal(
            ["tbl_9", "tbl_1", "tbl_2"],
            (await stage.Catalog.ListTablesAsync(Sample.Tenant, Sample.StoreId, Stop)).Select(table => table.Id));
        Assert.Equal(
            ["itm_9", "itm_1", "itm_2"],
            (await stage.Catalog.ListMenuItemsAsync(Sample.Tenant, Sample.StoreId, Stop)).Select(item => item.Id));
    }

    /// <summary>A key is revoked once, by its own tenant, and still listed.</summary>
    [Fact]
    public async Task RevokeApiKey_Repeated_KeepsTheFirstInstant()
    {
        await using var stage = await SeededAsync();
        var key = Sample.Key("key_2");
        await stage.MustCommitAsync(Sample.Commit(key.TenantId) with { ApiKey = key });
        await stage.MustCommitAsync(Sample.Commit() with { ApiKey = Sample.Key("key_1") });

        var theirs = Sample.Commit(Sample.OtherTenant) with { ApiKey = key with { TenantId = Sample.OtherTenant, RevokedAt = Sample.Noon } };
        Assert.Equal(CommitOutcome.Conflict, (await stage.CommitAsync(theirs)).Outcome);
        var untouched = await stage.Catalog.FindApiKeyAsync(key.Id, Stop);
        await stage.MustCommitAsync(Sample.Commit() with { ApiKey = key with { Name = "khác", RevokedAt = Sample.Noon.AddHours(1) } });
        await stage.MustCommitAsync(Sample.Commit() with { ApiKey = key with { RevokedAt = Sample.Noon.AddHours(2) } });
        await stage.MustCommitAsync(Sample.Commit() with { ApiKey = key });

        var keys = await stage.Catalog.ListApiKeysAsync(Sample.Tenant, Stop);
        Assert.Null(untouched!.RevokedAt);
        Assert.Equal([("key_1", null), ("key_2", Sample.Noon.AddHours(1))], keys.Select(found => (found.Id, found.RevokedAt)));
        Assert.Equal(key.Name, keys[1].Name);
        Assert.Empty(await stage.Catalog.ListApiKeysAsync(Sample.OtherTenant, Stop));
    }

    /// <summary>A commit may end a table's session and open the next one.</summary>
    [Fact]
    public async Task Commit_EndsOneSessionAndOpensTheNext_HoldsInOneCommit()
    {
        await using var stage = await OpenedAsync();

        await stage.MustCommitAsync(Sample.Commit() with
        {
            Sessions = [new(Sample.Ended(Sample.Session()), 1, Sample.Noon), new(Sample.Session("ses_3"), null)],
        });

        Assert.Equal("ses_3", (await stage.Sessions.FindOpenSessionAsync(Sample.Tenant, "tbl_1", Stop))!.Id);
    }

    /// <summary>A touch moves instants forwards only, and is not a change that others could conflict with.</summary>
    [Fact]
    public async Task Commit_Touch_KeepsTheLaterInstantsAndTheVersion()
    {
        await using var stage = await OpenedAsync();

        await stage.MustCommitAsync(Sample.Commit() with
        {
            Touches =
            [
                new("ses_1", Sample.Noon.AddMinutes(-5), Sample.Noon.AddMinutes(5)),
                new("ses_none", Sample.Noon, Sample.Noon),
            ],
        });

        var session = await stage.FindSessionAsync("ses_1");
        Assert.Equal((Sample.Noon, Sample.Noon.AddMinutes(5), 1L), (session!.LastActivityAt, session.LastSeenAt, session.Version));
    }

    /// <summary>Payments that failed may share a transaction id; only money that moved has one of its own.</summary>
    [Fact]
    public async Task Commit_FailedPaymentsWithOneTransactionId_AreBothStored()
    {
        await using var stage = await OpenedAsync();
        var failed = Sample.Payment() with { State = PaymentState.Failed, TransactionId = "0" };

        await stage.MustCommitAsync(Sample.Commit() with
        {
            Payments = [new(failed with { Id = "pay_a" }, null), new(failed with { Id = "pay_b" }, null)],
        });

        var session = await stage.Sessions.ReadSessionAsync(Sample.Tenant, "ses_1", Stop);
        Assert.Equal(["pay_a", "pay_b"], session!.Payments.Select(payment => payment.Id));
    }

    private async Task<StoreStage> OpenedAsync()
    {
        var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens());
        return stage;
    }
}
