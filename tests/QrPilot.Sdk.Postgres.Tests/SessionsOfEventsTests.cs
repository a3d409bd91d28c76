using Npgsql;
using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Postgres.Tests.Support;

namespace QrPilot.Sdk.Postgres.Tests;

/// <summary>What a foreign key of events would hold, past the store.</summary>
public sealed class SessionsOfEventsTests(PostgresTemplate template)
{
    private const string Insert = """
        insert into events
        select tenant_id, seq + 100, idempotency_key || '-2', type, '{0}', store_id, business_date, occurred_at, received_at, skew_ms, device_seq, late, data
        from events
        """;

    [Theory]
    [InlineData("update sessions set id = 'ses_other'")]
    [InlineData("update sessions set tenant_id = 't-other'")]
    [InlineData("delete from sessions")]
    public async Task Session_WithEvents_StaysAsItIsCalled(string change)
    {
        await using var stage = await SeededAsync();
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => raw.ExecuteAsync(change));

        Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, refusal.SqlState);
        Assert.NotNull(await stage.FindSessionAsync("ses_1"));
    }

    [Fact]
    public async Task Events_OneOfAnUnknownSession_AreRefusedTogether()
    {
        await using var stage = await SeededAsync();
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => raw.ExecuteAsync(Insert.Replace("{0}", "ses_none", StringComparison.Ordinal)));

        Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, refusal.SqlState);
        Assert.Contains("ses_none", refusal.MessageText, StringComparison.Ordinal);
        Assert.Equal(1, await raw.ExecuteAsync(Insert.Replace("{0}", "ses_1", StringComparison.Ordinal)));
    }

    private async Task<PostgresStage> SeededAsync()
    {
        var stage = await template.OpenAsync();
        await stage.SeedAsync();
        await stage.MustCommitAsync(Sample.Opens() with { Events = [Sample.Event("a")] });
        return stage;
    }
}
