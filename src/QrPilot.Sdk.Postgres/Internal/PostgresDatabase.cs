using Microsoft.Extensions.Options;
using Npgsql;
using QrPilot.Sdk.Relational;

namespace QrPilot.Sdk.Postgres.Internal;

/// <summary>The connections to the database. Safe for any number of callers.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable, IDisposable
{
    private const int PreparedStatements = 200;

    /// <summary>Planning a batch anew costs as much as running it, and its plan never depends on its parameters. A plan is kept while a table
    /// grows from nothing, so it reads by an index from the beginning. Compiling a plan, which the server does on large tables, costs more than
    /// any of these statements.</summary>
    private const string ShortStatements = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off";

    private const int SecondsBetweenProbes = 20;

    /// <summary>More would only wait for each other in the server, and several hosts have to share its connections.</summary>
    private const int Connections = 24;

    private readonly NpgsqlDataSource _hot;
    private readonly NpgsqlDataSource _listeners;
    private readonly bool _tellsTenant;

    public PostgresDatabase(IOptions<PostgresStoreOptions> options)
    {
        var text = new NpgsqlConnectionStringBuilder(options.Value.ConnectionString)
        {
            SearchPath = options.Value.Schema,
            Enlist = false,
            NoResetOnClose = true, // No statement leaves anything behind in its connection.
        };
        text.Options = $"{text.Options} {ShortStatements}".Trim();
        if (!text.ShouldSerialize("Max Auto Prepare"))
        {
            text.MaxAutoPrepare = PreparedStatements;
            text.AutoPrepareMinUsages = 2;
        }

        if (!text.ShouldSerialize("Maximum Pool Size"))
        {
            text.MaxPoolSize = Connections;
        }

        text.ApplicationName ??= "QrPilot";
        Source = Build(text);
        _hot = Build(text);
        text.Pooling = false;
        text.KeepAlive = SecondsBetweenProbes;
        _listeners = Build(text);
        _tellsTenant = options.Value.RowLevelSecurity;
    }

    public NpgsqlDataSource Source { get; }

    /// <summary>Opens a connection that only listens. It is not one of the pool, and notices by itself when the server has gone.</summary>
    public ValueTask<NpgsqlConnection> OpenListenerAsync(CancellationToken cancellationToken) =>
        _listeners.OpenConnectionAsync(cancellationToken);

    /// <summary>Runs a script and reads its results. One that may be repeated is run a second time when its connection is lost: after a
    /// restart of the server, all connections that stood idle are dead.</summary>
    public async Task<T> RunAsync<T>(Script script, Func<Results, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await RunOnceAsync(script, read, cancellationToken).ConfigureAwait(false);
        }
        catch (NpgsqlException lost) when (script.MayRepeat && PostgresFault.IsLost(lost))
        {
            return await RepeatAsync(script, read, lost, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
        {
            var translated = PostgresFault.Translate(exception);
            if (ReferenceEquals(translated, exception))
            {
                throw;
            }

            throw translated;
        }
    }

    /// <summary>Runs a script without results.</summary>
    public Task RunAsync(Script script, CancellationToken cancellationToken) =>
        RunAsync(script, static _ => Task.FromResult(true), cancellationToken);

    /// <summary>Runs one statement and reads its rows.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(
        string tenantId, string sql, Action<Command> set, Func<RowReader, T> map, CancellationToken cancellationToken) =>
        await RunAsync(ScriptOf(tenantId, sql, set), results => results.ListAsync(map), cancellationToken).ConfigureAwait(false);

    /// <summary>Runs one statement and reads its one row, or null.</summary>
    public Task<T?> FindAsync<T>(
        string tenantId, string sql, Action<Command> set, Func<RowReader, T> map, CancellationToken cancellationToken)
        where T : class => RunAsync(ScriptOf(tenantId, sql, set), results => results.OneAsync(map), cancellationToken);

    /// <summary>Runs one statement and reads the number in its one row, or null.</summary>
    public Task<long?> NumberAsync(string tenantId, string sql, Action<Command> set, CancellationToken cancellationToken) =>
        RunAsync(ScriptOf(tenantId, sql, set), static results => results.NumberAsync(), cancellationToken);

    /// <summary>Runs one statement without results, which changes nothing more when it runs a second time, or is refused then.</summary>
    public Task RunAsync(string tenantId, string sql, Action<Command> set, CancellationToken cancellationToken) =>
        RunAsync(ScriptOf(tenantId, sql, set, mayRepeat: true), cancellationToken);

    public void Dispose()
    {
        Source.Dispose();
        _hot.Dispose();
        _listeners.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync().ConfigureAwait(false);
        await _hot.DisposeAsync().ConfigureAwait(false);
        await _listeners.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<T> RunOnceAsync<T>(Script script, Func<Results, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var batch = (script.IsHot ? _hot : Source).CreateBatch();
        script.CopyTo(batch, _tellsTenant);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var results = new Results(reader, cancellationToken);
        if (_tellsTenant)
        {
            await results.NextStatementAsync().ConfigureAwait(false);
        }

        var result = await read(results).ConfigureAwait(false);
        await results.EndAsync().ConfigureAwait(false);
        return result;
    }

    /// <summary>Runs a script again on a new connection. A refusal now may come from what the first try left behind, so that nobody knows
    /// what became of that one: then the outage is the answer, and whoever asks again with the same keys hears the truth.</summary>
    private async Task<T> RepeatAsync<T>(Script script, Func<Results, Task<T>> read, NpgsqlException lost, CancellationToken cancellationToken)
    {
        Source.Clear();
        _hot.Clear();
        try
        {
            return await RunOnceAsync(script.Again(), read, cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException known) when (PostgresFault.IsKeyKnown(known))
        {
            // No refusal: the caller finds out what is stored under the key.
            throw;
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
        {
            throw PostgresFault.Translate(lost);
        }
    }

    private static NpgsqlDataSource Build(NpgsqlConnectionStringBuilder text)
    {
        var builder = new NpgsqlSlimDataSourceBuilder(text.ConnectionString);
        builder.EnableArrays();
        builder.EnableTransportSecurity();
        return builder.Build();
    }

    /// <summary>One statement. It is repeated when it only reads, which its first word says, or when the caller knows that it may be.</summary>
    private static Script ScriptOf(string tenantId, string sql, Action<Command> set, bool mayRepeat = false)
    {
        var script = new Script(tenantId) { MayRepeat = mayRepeat || sql.StartsWith("select", StringComparison.Ordinal) };
        set(script.Add(sql));
        return script;
    }
}
