using Microsoft.Data.Sqlite;
using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Sqlite.Tests.Support;

namespace QrPilot.Sdk.Sqlite.Tests;

/// <summary>What is only ever added to stays as it is, past the store too.</summary>
public sealed class KeptRowsTests
{
    [Theory]
    [InlineData("update drawer_entries set amount = 1")]
    [InlineData("delete from drawer_entries")]
    [InlineData("update declarations set orders = 1")]
    [InlineData("delete from declarations")]
    [InlineData("update audit_entries set by_id = 'x'")]
    [InlineData("delete from audit_entries")]
    public async Task Change_OfAnAppendOnlyTable_IsRefused(string change)
    {
        await using var stage = await SqliteStage.SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with
        {
            DrawerEntry = Sample.DrawerEntry(), Declaration = Sample.Declaration(), Audit = [Sample.Audit()],
        });
        var before = await StoreImage.ReadAsync(stage);

        var refusal = await Assert.ThrowsAsync<SqliteException>(
            () => stage.Database.WriteAsync(link => link.Use(change).Run(), TestContext.Current.CancellationToken));

        Assert.Contains("never changed", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await StoreImage.ReadAsync(stage));
    }
}
