using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Audit;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Resolutions;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Books;

/// <summary>Applies a run inside a transaction; false on a conflict.</summary>
internal static class RunWriter
{
    public static bool Write(Link link, string tenantId, RunWrite write)
    {
        if (write.Run is { } run && !(IsNext(link, tenantId, run) && Insert(link, tenantId, run)))
        {
            return false;
        }

        foreach (var matchId in write.RemovedMatches)
        {
            if (link.Use(BooksWriteSql.DeleteMatch).With("$tenant_id", tenantId).With("$id", matchId).Run() != 1)
            {
                return false;
            }
        }

        foreach (var move in write.ExceptionMoves)
        {
            if (!ResolutionWriter.Write(link, tenantId, move))
            {
                return false;
            }
        }

        foreach (var match in write.AddedMatches)
        {
            if (!Insert(link, tenantId, match))
            {
                return false;
            }
        }

        foreach (var exception in write.AddedExceptions)
        {
            if (!Insert(link, tenantId, exception))
            {
                return false;
            }
        }

        if (write.CaughtUp is { } change)
        {
            StaleDayWriter.Forget(link, tenantId, change);
        }

        if (write.Close is not null && !CloseWriter.Write(link, tenantId, write.Close))
        {
            return false;
        }

        AuditWriter.Write(link, tenantId, write.Audit);
        return true;
    }

    private static bool IsNext(Link link, string tenantId, Run run)
    {
        var latest = link.Use(BooksWriteSql.FindLatestNumber)
            .With("$tenant_id", tenantId)
            .With("$business_date", run.BusinessDate)
            .With("$store_id", StoreKey.Of(run.StoreId))
            .Number();
        return run.Number == (latest ?? 0) + 1;
    }

    private static bool Insert(Link link, string tenantId, Run run)
    {
        var statement = link.Use(BooksWriteSql.InsertRun);
        RunRow.Write(statement.Row, tenantId, run);
        return statement.Run() == 1;
    }

    private static bool Insert(Link link, string tenantId, StoredMatch match)
    {
        var statement = link.Use(BooksWriteSql.InsertMatch);
        MatchRow.Write(statement.Row, tenantId, match);
        return statement.Run() == 1;
    }

    private static bool Insert(Link link, string tenantId, ExceptionCase exception)
    {
        var statement = link.Use(BooksWriteSql.InsertException);
        ExceptionRow.Write(statement.Row, tenantId, exception);
        return statement.Run() == 1;
    }
}
