using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Sqlite.Migrations;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Sqlite.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Tests;

public sealed class MigrationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_FreshFileTwice_RecordsEveryMigrationOnce()
    {
        await using var stage = SqliteStage.Empty();

        await stage.Health.MigrateAsync(Cancellation);
        await stage.Health.MigrateAsync(Cancellation);

        Assert.Equal(SqliteStorageHealth.Known.Migrations.Count, await stage.CountAsync("schema_version"));
        Assert.Equal(Enumerable.Range(1, SqliteStorageHealth.Known.Migrations.Count), SqliteStorageHealth.Known.Migrations.Select(migration => migration.Version));
        await stage.Health.ProbeAsync(Cancellation);
    }

    [Fact]
    public async Task Migrate_NewerSchema_IsRefused()
    {
        await using var stage = await SqliteStage.MigratedAsync();
        await ExecuteAsync(stage, "insert into schema_version (version, name, checksum, applied_at) values (999, 'future', 'x', 0)");

        var migrate = await Assert.ThrowsAsync<QrPilotException>(() => stage.Health.MigrateAsync(Cancellation));
        var probe = await Assert.ThrowsAsync<QrPilotException>(() => stage.Health.ProbeAsync(Cancellation));

        Assert.Equal(ErrorCodes.SchemaTooNew, migrate.Code);
        Assert.Equal(ErrorCodes.SchemaTooNew, probe.Code);
    }

    [Fact]
    public async Task Migrate_ChangedChecksum_IsRefused()
    {
        await using var stage = await SqliteStage.MigratedAsync();
        await ExecuteAsync(stage, "update schema_version set checksum = 'changed' where version = 1");

        var migrate = await Assert.ThrowsAsync<QrPilotException>(() => stage.Health.MigrateAsync(Cancellation));
        var probe = await Assert.ThrowsAsync<QrPilotException>(() => stage.Health.ProbeAsync(Cancellation));

        Assert.Equal(ErrorCodes.MigrationChanged, migrate.Code);
        Assert.Equal(ErrorCodes.MigrationChanged, probe.Code);
    }

    [Fact]
    public async Task Migrate_TwoHostsAtOnce_BothSucceed()
    {
        await using var stage = SqliteStage.Empty();
        var other = (await stage.OpenAnotherAsync()).GetRequiredService<IStorageHealth>();

        await Task.WhenAll(stage.Health.MigrateAsync(Cancellation), other.MigrateAsync(Cancellation));

        Assert.Equal(SqliteStorageHealth.Known.Migrations.Count, await stage.CountAsync("schema_version"));
    }

    [Fact]
    public async Task Probe_NotMigrated_Throws()
    {
        await using var stage = SqliteStage.Empty();

        var exception = await Assert.ThrowsAsync<QrPilotException>(() => stage.Health.ProbeAsync(Cancellation));

        Assert.Equal(ErrorCodes.StorageUnavailable, exception.Code);
    }

    [Fact]
    public async Task Probe_FileIsNoDatabase_Throws()
    {
        await using var stage = SqliteStage.Empty();
        await File.WriteAllTextAsync(stage.Path, new string('x', 8192), Cancellation);

        var exception = await Assert.ThrowsAsync<QrPilotException>(() => stage.Health.ProbeAsync(Cancellation));

        Assert.Equal(ErrorCodes.StorageUnavailable, exception.Code);
    }

    [Fact]
    public async Task Migrate_DatabaseOfTheFirstVersion_KeepsPaymentsAndWhatRefersToThemAndWhatWasClosed()
    {
        await using var stage = SqliteStage.Empty();
        await stage.Database.WriteAloneAsync(
            link =>
            {
                var first = SqliteStorageHealth.Known.Migrations[0];
                link.RunScript(SchemaSql.CreateTable);
                link.RunScript(first.Sql);
                link.RunScript($"""
                    insert into schema_version (version, name, checksum, applied_at) values (1, '{first.Name}', '{first.Checksum}', 0);
                    insert into tenants (id, name, created_at) values ('t', 'T', 0);
                    insert into stores values ('t', 'sto_1', 'Q1', 'Quán', 'restaurant', 'Asia/Ho_Chi_Minh', 4, 'main', 0);
                    insert into dining_tables values ('t', 'tbl_1', 'sto_1', 'Bàn 1', 0);
                    insert into sessions values ('t', 'ses_1', 'sto_1', 'tbl_1', '2026-03-14', 'open', 0, 0, 0, null, null, null, 50000, 0, 1, 1);
                    insert into payments (tenant_id, id, session_id, store_id, business_date, gateway, account, amount, state, requested_at, version)
                        values ('t', 'pay_1', 'ses_1', 'sto_1', '2026-03-14', 'momo', 'main', 50000, 'succeeded', 7, 3),
                               ('t', 'pay_2', 'ses_1', 'sto_1', '2026-03-14', 'momo', 'main', 40000, 'pending', 8, 1);
                    insert into captures values ('t', 'cap_1', 'momo', 'main', '9001', 'pay_1', 'pay_1', 'sto_1', '2026-03-14', 50000, 0, 0);
                    insert into captures values ('t', 'cap_2', 'momo', 'main', '9002', 'pay_1', 'pay_1', 'sto_1', '2026-03-14', 50000, 0, 10);
                    insert into runs values ('t', 'run_1', 'sto_1', '2026-03-14', 1, 9, 9, 'i', 'o', 0, 0, 0, 0, 0, 0, 0, 0, 0);
                    insert into day_closes values ('t', 'sto_1', '2026-03-14', 1, 9, 'key', 'run_1', 0, 0, 0, 0, 0, 0, 0, 0, 0);
                    """);
                return true;
            },
            Cancellation);

        await stage.Health.MigrateAsync(Cancellation);

        var payment = await stage.Payments.FindPaymentAsync("t", "pay_1", Cancellation);
        Assert.Equal((50_000, 0, 3, payment!.RequestedAt), (payment.Amount.Dong, payment.Refunded.Dong, payment.Version, payment.CreatedAt));
        Assert.NotNull(await stage.Payments.FindCaptureAsync("t", "momo", "main", "9001", Cancellation));
        var asked = await stage.Payments.ClaimInquiriesAsync(Sample.Noon, Sample.Noon.AddMinutes(3), 10, Cancellation);
        Assert.Equal("pay_2", Assert.Single(asked).Value.SubjectId);
        Assert.True(await stage.Books.IsSealedAsync("t", "cap_1", Cancellation));
        Assert.False(await stage.Books.IsSealedAsync("t", "cap_2", Cancellation));
        await stage.Health.ProbeAsync(Cancellation);
        await Assert.ThrowsAnyAsync<Exception>(() => ExecuteAsync(stage, "delete from payments where id = 'pay_1'"));
    }

    private static Task ExecuteAsync(SqliteStage stage, string sql) =>
        stage.Database.WriteAsync(link => link.Use(sql).Run(), Cancellation);
}
