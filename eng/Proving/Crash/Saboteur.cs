using Npgsql;

namespace QrPilot.Proving.Crash;

/// <summary>Does harm at random moments, one thing after the other.</summary>
internal sealed class Saboteur(CrashWorld world, int seed)
{
    private const int LongestAway = 1_500;
    private static readonly IReadOnlyList<KillKind> WithoutRedis =
        [KillKind.HostKilled, KillKind.PostgresKilled, KillKind.ConnectionsReset, KillKind.BackendsTerminated];

    private readonly Random _random = new(seed);
    private readonly SortedDictionary<string, int> _done = new(StringComparer.Ordinal);

    /// <summary>What was done, by kind.</summary>
    public IReadOnlyDictionary<string, int> Done => _done;

    /// <summary>Kinds that would have harmed nobody.</summary>
    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    public async Task WorkAsync(int count, CancellationToken cancellationToken)
    {
        var isRedisUsed = await world.Redis.IsUsedAsync();
        LeftOut = isRedisUsed ? [] : ["redis_killed, redis_flushed: no host is connected to the Redis that it was given."];
        var kinds = isRedisUsed ? [.. WithoutRedis, KillKind.RedisKilled, KillKind.RedisFlushed] : WithoutRedis;
        foreach (var kind in SabotagePlan.Of(kinds, count, seed))
        {
            await Task.Delay(SabotagePlan.PauseOf(_random), cancellationToken);
            await DoAsync(kind, cancellationToken);
            var name = NameOf(kind);
            _done[name] = _done.GetValueOrDefault(name) + 1;
        }
    }

    private async Task DoAsync(KillKind kind, CancellationToken cancellationToken)
    {
        switch (kind)
        {
            case KillKind.HostKilled:
                (await AnyUpAsync(cancellationToken)).Kill();
                break;
            case KillKind.PostgresKilled:
                await world.Postgres.KillAsync();
                await AwayAsync(cancellationToken);
                await world.Postgres.ResumeAsync();
                break;
            case KillKind.ConnectionsReset:
                await world.Relay.CutAsync(TimeSpan.FromMilliseconds(_random.Next(LongestAway)), cancellationToken);
                break;
            case KillKind.BackendsTerminated:
                await TerminateBackendsAsync(cancellationToken);
                break;
            case KillKind.RedisKilled:
                await world.Redis.KillAsync();
                await AwayAsync(cancellationToken);
                await world.Redis.ResumeAsync();
                break;
            default:
                await world.Redis.FlushAsync();
                break;
        }
    }

    private Task AwayAsync(CancellationToken cancellationToken) => Task.Delay(_random.Next(LongestAway), cancellationToken);

    private async Task<HostSlot> AnyUpAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var up = world.Hosts.Where(host => host.IsUp).ToArray();
            if (up.Length > 0)
            {
                return up[_random.Next(up.Length)];
            }

            await Task.Delay(50, cancellationToken);
        }
    }

    private async Task TerminateBackendsAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(world.Postgres.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string NameOf(KillKind kind) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
}
