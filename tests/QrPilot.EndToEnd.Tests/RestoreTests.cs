using System.Net;
using Npgsql;
using QrPilot.EndToEnd.Tests.Support;
using QrPilot.Eng;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;

namespace QrPilot.EndToEnd.Tests;

/// <summary>The commands of docs/operations.md, on servers that are made and lost for it.</summary>
public sealed class RestoreTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Restore_DumpIntoAFreshCluster_ReadersGoOnBehindWhatTheyShare()
    {
        using var folder = new Folder();
        var (data, dump) = (folder.File("data"), folder.File("qrpilot.dump"));
        await using var lost = await ThrowAwayPostgres.StartAsync(isFast: true);
        await using var fresh = await ThrowAwayPostgres.StartAsync(isFast: true);
        Assert.SkipUnless(File.Exists(Path.Combine(lost.Programs, "pg_dump")), $"{lost.Programs} has no pg_dump.");
        FeedAnswer early, late;
        TableView[] tables;
        using (var host = await HostProcess.StartAsync(data, demo: false, environment: Over(lost)))
        {
            var client = host.Client();
            tables = await OpenShopAsync(client);
            await ScanAsync(client, tables[0]);
            early = await ReadAsync(client, null);
            await ScanAsync(client, tables[1]);
            await RunAsync(lost, "pg_dump", "--format=custom", $"--file={dump}", AddressOf(lost));
            await ScanAsync(client, tables[2]);
            late = await ReadAsync(client, null);
        }

        await lost.KillAsync();
        await RunAsync(fresh, "pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", $"--dbname={AddressOf(fresh)}", dump);
        var (exitCode, output) = await HostCommand.RunAsync(data, Over(fresh), "restored");
        using var restored = await HostProcess.StartAsync(data, demo: false, environment: Over(fresh));
        var reader = restored.Client();
        await ScanAsync(reader, tables[2]);
        await ScanAsync(reader, tables[0]);

        Assert.True(exitCode == 0, output);
        Assert.Contains("pilot: event 2 (epoch ", output, StringComparison.Ordinal);
        Assert.Contains("Redis is not configured here", output, StringComparison.Ordinal);
        var whole = await ReadAsync(reader, null);
        Assert.Equal(Enumerable.Range(1, (int)whole.HeadSeq).Select(seq => (long)seq), whole.Events.Select(entry => entry.Seq));
        Assert.Equal(Keys(late).Take(2), Keys(whole).Take(2));
        Assert.Equal((3L, 4L), (late.HeadSeq, whole.HeadSeq));
        Assert.NotEqual(Keys(late)[2], Keys(whole)[2]);
        Assert.Equal(Keys(whole).Skip(1), Keys(await GoOnAsync(reader, early)));
        Assert.Equal(Keys(whole).Skip(2), Keys(await GoOnAsync(reader, late)));
    }

    [Fact]
    public async Task Command_UnknownWord_IsRefusedAndNothingStarts()
    {
        using var folder = new Folder();

        var (exitCode, output) = await HostCommand.RunAsync(folder.Path, new Dictionary<string, string>(), "restord");

        Assert.Equal(2, exitCode);
        Assert.Contains("restored [from-start]", output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("qrpilot.db")));
    }

    [Fact]
    public async Task Retention_MonthsOfTheHost_TellsFirstAndDropsWhenAsked()
    {
        using var folder = new Folder();
        await using var server = await ThrowAwayPostgres.StartAsync(isFast: true);
        Assert.Equal(0, (await HostCommand.RunAsync(folder.Path, Over(server), "migrate")).ExitCode);
        await using (var source = NpgsqlDataSource.Create(server.ConnectionString))
        await using (var make = source.CreateCommand(
            "create table qrpilot.events_2020_01 partition of qrpilot.events for values from ('2020-01-01') to ('2020-02-01')"))
        {
            await make.ExecuteNonQueryAsync(Stop);
        }

        var told = await HostCommand.RunAsync(folder.Path, Over(server), "retention", "2020-03");
        var toldAgain = await HostCommand.RunAsync(folder.Path, Over(server), "retention", "2020-03");
        var dropped = await HostCommand.RunAsync(folder.Path, Over(server), "retention", "2020-03", "drop");
        var empty = await HostCommand.RunAsync(folder.Path, Over(server), "retention", "2020-03");
        var future = await HostCommand.RunAsync(folder.Path, Over(server), "retention", "9999-01", "drop");

        Assert.Equal((0, told.Output), (told.ExitCode, toldAgain.Output));
        Assert.StartsWith("events_2020_01: 0 rows older than 2020-03\nNothing was changed.", told.Output, StringComparison.Ordinal);
        Assert.Equal((0, "events_2020_01: 0 rows older than 2020-03\ndropped from events_2020_01\n"), dropped);
        Assert.StartsWith("Nothing was changed.", empty.Output, StringComparison.Ordinal);
        Assert.Equal((1, "9999-01 has not begun: what is in use would go.\n"), future);
    }

    /// <summary>Asks with a cursor of before and reads on where the refusal says.</summary>
    private static async Task<FeedAnswer> GoOnAsync(QrPilotApiClient client, FeedAnswer page)
    {
        var gone = await Assert.ThrowsAsync<QrPilotApiException>(() => ReadAsync(client, page.NextCursor));
        Assert.Equal(((int)HttpStatusCode.Gone, ErrorCodes.CursorBeforeRestore), (gone.Problem.Status, gone.Problem.Code));
        return await ReadAsync(client, gone.Problem.ResumeAt);
    }

    private static async Task<TableView[]> OpenShopAsync(QrPilotApiClient client)
    {
        var store = await client.AddStoreAsync(new StoreInput { Code = "Q1", Name = "Quán Một", Kind = StoreKind.Restaurant }, null, Stop);
        var tables = new List<TableView>();
        foreach (var name in (string[])["Bàn 1", "Bàn 2", "Bàn 3"])
        {
            tables.Add(await client.AddTableAsync(new TableInput { StoreId = store.Id, Name = name }, null, Stop));
        }

        return [.. tables];
    }

    private static Task ScanAsync(QrPilotApiClient client, TableView table) =>
        client.OpenSessionAsync(new OpenSessionRequest { TableToken = table.TableToken }, null, Stop);

    private static Task<FeedAnswer> ReadAsync(QrPilotApiClient client, string? cursor) =>
        client.ReadFeedAsync(cursor, limit: 100, cancellationToken: Stop);

    private static List<string> Keys(FeedAnswer page) => [.. page.Events.Select(entry => entry.IdempotencyKey)];

    private static Dictionary<string, string> Over(ThrowAwayPostgres server) =>
        new() { ["QrPilot__Postgres__ConnectionString"] = server.ConnectionString, ["QrPilot__Demo"] = "false" };

    private static string AddressOf(ThrowAwayPostgres server)
    {
        var text = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        return $"postgresql://{text.Username}@{text.Host}:{text.Port}/{text.Database}";
    }

    private static async Task RunAsync(ThrowAwayPostgres server, string program, params string[] arguments)
    {
        var (exitCode, output) = await RunProcess.ToEndAsync(
            Path.Combine(server.Programs, program), arguments, new Dictionary<string, string>());
        Assert.True(exitCode == 0, output);
    }
}
