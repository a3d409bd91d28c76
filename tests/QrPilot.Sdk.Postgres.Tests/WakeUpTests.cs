using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Postgres.Tests.Support;

namespace QrPilot.Sdk.Postgres.Tests;

/// <summary>What one host publishes the others hear, while they can be reached.</summary>
public sealed class WakeUpTests(PostgresTemplate template)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publish_InOneHost_IsHeardInTheOtherAndNotInItself()
    {
        await using var stage = (PostgresStage)await template.OpenAsync();
        var other = (await stage.OpenAnotherAsync()).GetRequiredService<IFeedWakeUp>();
        var own = stage.Services.GetRequiredService<IFeedWakeUp>();
        using var until = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var (heardThere, heardHere) = (new TaskCompletionSource<string>(), new List<string>());
        var listening = Task.WhenAll(other.ListenAsync(heardThere.SetResult, until.Token), own.ListenAsync(heardHere.Add, until.Token));
        await ListenersAsync(stage, 2);

        own.Publish("tenant with blanks");

        Assert.Equal("tenant with blanks", await heardThere.Task.WaitAsync(Stop));
        Assert.Empty(heardHere);
        await until.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
    }

    [Fact]
    public async Task Publish_ManyAtOnce_AreAllHeard()
    {
        await using var stage = (PostgresStage)await template.OpenAsync();
        var other = (await stage.OpenAnotherAsync()).GetRequiredService<IFeedWakeUp>();
        using var until = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var heard = new HashSet<string>();
        var all = new TaskCompletionSource();
        var listening = other.ListenAsync(
            tenant =>
            {
                if (heard.Add(tenant) && heard.Count == 500)
                {
                    all.SetResult();
                }
            },
            until.Token);
        await ListenersAsync(stage, 1);

        Parallel.For(0, 500, number => stage.Services.GetRequiredService<IFeedWakeUp>().Publish($"tenant-{number}"));

        await all.Task.WaitAsync(Stop);
        await until.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
    }

    [Fact]
    public async Task Listen_ConnectionIsCut_EndsSoThatItCanBeginAnew()
    {
        await using var stage = (PostgresStage)await template.OpenAsync();
        var listening = stage.Services.GetRequiredService<IFeedWakeUp>().ListenAsync(_ => { }, Stop);
        await ListenersAsync(stage, 1);

        await using var raw = await Raw.OpenAsync(stage.ConnectionString);
        await raw.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'");

        await Assert.ThrowsAnyAsync<Exception>(() => listening);
        Assert.False(Stop.IsCancellationRequested);
    }

    /// <summary>Waits until so many connections listen.</summary>
    private static async Task ListenersAsync(PostgresStage stage, long count)
    {
        const string Listening =
            "select count(*) from pg_stat_activity where datname = current_database() and state = 'idle' and query like 'listen %'";
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);
        while (await raw.ValueAsync<long>(Listening) < count)
        {
            await Task.Yield();
        }
    }
}
