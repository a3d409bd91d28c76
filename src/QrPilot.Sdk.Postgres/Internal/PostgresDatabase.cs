using Microsoft.Extensions.Options;
using Npgsql;
using QrPilot.Sdk.Relational;

namespace QrPilot.Sdk.Postgres.Internal;

/// <summary>The connections to the database. Safe for any number of callers.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable, IDisposable
{
    private const int PreparedStatements = 200;

    /// <summary>Planning a batch anew costs as much as running it, and its plan never depends on its parameters.</summary>
    private const string OnePlanForAllParameters = "-c plan_cache_mode=force_generic_plan";
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
        text.Options = $"{text.Options} {OnePlanForAllParameters}".Trim();
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

    /// <summary>Runs a script and reads its results.</summary>
    public async Task<T> RunAsync<T>(Script script, Func<Results, Task<T>> read, CancellationToken cancellationToken)
    {
        try
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
    public Task<long?> NumberAsync(string tenantId, string sql, Action<Command> set, CancellationToken cancellationToken) => RunAsync(
        ScriptOf(tenantId, sql, set),
        async results =>
        {
            await results.NextStatementAsync().ConfigureAwait(false);
            return await results.NextAsync().ConfigureAwait(false) ? results.NumberOrNull() : null;
        },
        cancellationToken);

    /// <summary>Runs one statement without results.</summary>
    public Task RunAsync(string tenantId, string sql, Action<Command> set, CancellationToken cancellationToken) =>
        RunAsync(ScriptOf(tenantId, sql, set), cancellationToken);

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

    private static NpgsqlDataSource Build(NpgsqlConnectionStringBuilder text)
    {
        var builder = new NpgsqlSlimDataSourceBuilder(text.ConnectionString);
        builder.EnableArrays();
        builder.EnableTransportSecurity();
        return builder.Build();
    }

    private static Script ScriptOf(string tenantId, string sql, Action<Command> set)
    {
        var script = new Script(tenantId);
        set(script.Add(sql));
        return script;
    }
}
