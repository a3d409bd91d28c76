using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using QrPilot.Sdk.Sqlite.Sql;

namespace QrPilot.Sdk.Sqlite.Internal;

/// <summary>
/// One thread owns the writer connection. Jobs that wait at the same time share one flush to the disk: each runs in a savepoint of its
/// own, so it holds or fails alone, and nobody is told of success before the flush. The order of jobs is the order of commits.
/// </summary>
internal sealed class WriteQueue : IDisposable
{
    private readonly BlockingCollection<WriteJob> _waiting = [];
    private readonly List<WriteJob> _batch = [];
    private readonly Link _link;
    private readonly int _limit;
    private readonly WriteTelemetry _told;
    private readonly Thread _thread;

    public WriteQueue(Link link, int limit, WriteTelemetry told)
    {
        _told = told;
        _link = link;
        _limit = limit;
        _thread = new Thread(RunAll) { IsBackground = true, Name = "QrPilot SQLite writer" };
        _thread.Start();
    }

    public int Count => _waiting.Count;

    /// <exception cref="InvalidOperationException">The queue was disposed.</exception>
    public void Add(WriteJob job)
    {
        job.AddedAt = _told.Now();
        _waiting.Add(job);
    }

    public void Dispose()
    {
        _waiting.CompleteAdding();
        _thread.Join();
        _waiting.Dispose();
        _link.Dispose();
    }

    private void RunAll()
    {
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            var next = first;
            do
            {
                next = next.OwnsTransactions ? RunAlone(next) : RunTogether(next);
            }
            while (next is not null);
        }
    }

    private WriteJob? RunAlone(WriteJob job)
    {
        if (job.TryStart())
        {
            _told.Take(job);
            job.Run(_link);
            job.Complete();
        }

        return null;
    }

    /// <summary>Runs a job and those that wait behind it; returns a job that was taken but may not share.</summary>
    private WriteJob? RunTogether(WriteJob first)
    {
        WriteJob? left = null;
        var next = first;
        do
        {
            if (next.OwnsTransactions)
            {
                left = next;
                break;
            }

            if (next.TryStart())
            {
                _told.Take(next);
                _batch.Add(next);
            }
        }
        while (_batch.Count < _limit && _waiting.TryTake(out next!));

        if (_batch.Count > 0)
        {
            RunBatch();
            _batch.Clear();
        }

        return left;
    }

    private void RunBatch()
    {
        var startedAt = _told.Now();
        Activity? span = null;
        var isDone = false;
        try
        {
            span = _told.Begin(_batch);
            _link.Use(TransactionSql.BeginWrite).Run();
            var kept = _batch.Count == 1 ? _batch[0].Run(_link) : RunInSavepoints();
            _link.Use(kept ? TransactionSql.Commit : TransactionSql.Rollback).Run();
            isDone = true;
        }
        catch (Exception exception)
        {
            // Every caller of the batch gets it; the thread lives on.
            RollBackWhatIsLeft();
            foreach (var job in _batch)
            {
                job.Fail(exception);
            }

            return;
        }
        finally
        {
            _told.End(span, startedAt, isDone);
        }

        foreach (var job in _batch)
        {
            job.Complete();
        }
    }

    private bool RunInSavepoints()
    {
        var kept = false;
        foreach (var job in _batch)
        {
            _link.Use(TransactionSql.Save).Run();
            if (job.Run(_link))
            {
                kept = true;
            }
            else
            {
                _link.Use(TransactionSql.Undo).Run();
            }

            _link.Use(TransactionSql.Keep).Run();
        }

        return kept;
    }

    private void RollBackWhatIsLeft()
    {
        if (_link.InTransaction)
        {
            try
            {
                _link.Use(TransactionSql.Rollback).Run();
            }
            catch (SqliteException)
            {
                // The first exception is the one to report; a transaction that cannot be rolled back fails the next one too.
            }
        }
    }
}
