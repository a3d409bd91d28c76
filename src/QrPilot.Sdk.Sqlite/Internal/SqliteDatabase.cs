using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.Sqlite.Internal;

/// <summary>The one file: a writer that everybody queues for, and readers that never wait for it. Safe for any number of callers.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly Lock _opening = new();
    private readonly SqliteStoreOptions _options;
    private readonly SemaphoreSlim _readers;
    private readonly WriteTelemetry _told;
    private readonly ConcurrentStack<Link> _idle = [];
    private WriteQueue? _writer;
    private bool _disposed;

    public SqliteDatabase(IOptions<SqliteStoreOptions> options, WriteTelemetry told)
    {
        (_options, _told) = (options.Value, told);
        _readers = new SemaphoreSlim(_options.Readers);
        told.Watch(() => _disposed ? 0 : _writer?.Count ?? 0);
    }

    /// <summary>Runs work whole or not at all; returns when it is durable. It is undone when it throws or is not to be kept.</summary>
    public Task<T> WriteAsync<T>(Func<Link, T> work, Func<T, bool> keep, CancellationToken cancellationToken) =>
        QueueAsync(new WriteJob<T>(work, keep, cancellationToken), cancellationToken);

    /// <summary>Runs work that is always kept in one transaction.</summary>
    public Task<T> WriteAsync<T>(Func<Link, T> work, CancellationToken cancellationToken) =>
        WriteAsync(work, static _ => true, cancellationToken);

    /// <summary>Runs work on the writer connection that handles its transactions itself.</summary>
    public Task<T> WriteAloneAsync<T>(Func<Link, T> work, CancellationToken cancellationToken) =>
        QueueAsync(new WriteJob<T>(work, static _ => true, cancellationToken) { OwnsTransactions = true }, cancellationToken);

    /// <summary>Runs one statement, or more inside <see cref="Link.ReadSnapshot"/>, on a connection that cannot write.</summary>
    public async Task<T> ReadAsync<T>(Func<Link, T> read, CancellationToken cancellationToken)
    {
        await _readers.WaitAsync(cancellationToken).ConfigureAwait(false);
        Link? link = null;
        try
        {
            link = TakeReader();
            var result = read(link);
            _idle.Push(link);
            link = null;
            return result;
        }
        catch (SqliteException exception)
        {
            throw SqliteFault.Translate(exception);
        }
        finally
        {
            link?.Dispose();
            _readers.Release();
        }
    }

    public void Dispose()
    {
        lock (_opening)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        while (_idle.TryPop(out var link))
        {
            link.Dispose();
        }

        _writer?.Dispose();
        _readers.Dispose();
    }

    private Task<T> QueueAsync<T>(WriteJob<T> job, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            var writer = Writer();
            job.ObserveCancellation();
            writer.Add(job);
        }
        catch (SqliteException exception)
        {
            return Task.FromException<T>(SqliteFault.Translate(exception));
        }

        return job.Task;
    }

    private Link TakeReader()
    {
        if (_idle.TryPop(out var link))
        {
            return link;
        }

        // The writer's connection comes first: it makes the file and turns the write-ahead log on.
        Writer();
        return Link.OpenReader(_options);
    }

    private WriteQueue Writer()
    {
        lock (_opening)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _writer ??= new WriteQueue(Link.OpenWriter(_options), _options.CommitsPerFlush, _told);
        }
    }
}
