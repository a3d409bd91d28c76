using Npgsql;
using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Postgres.Tests.Support;

namespace QrPilot.Sdk.Postgres.Tests;

/// <summary>What is only ever added to stays as it is, past the store too.</summary>
public sealed class KeptRowsTests(PostgresTemplate template)
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
        await using var stage = await template.OpenAsync();
        await stage.SeedAsync();
        await stage.MustCommitAsync(Sample.Commit() with
        {
            DrawerEntry = Sample.DrawerEntry(), Declaration = Sample.Declaration(), Audit = [Sample.Audit()],
        });
        var before = await StoreImage.ReadAsync(stage);
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => raw.ExecuteAsync(change));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refusal.SqlState);
        Assert.Equal(before, await StoreImage.ReadAsync(stage));
    }
}
