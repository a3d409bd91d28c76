using QrPilot.Sdk.Postgres.Audit;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Resolutions;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Books;

/// <summary>Writes a run as one script. A write that somebody else got ahead of ends all of it.</summary>
internal static class RunScript
{
    public static Script Of(string tenantId, RunWrite write)
    {
        // Each of its writes counts the rows that it must change or adds one under a key.
        var script = new Script(tenantId) { MayRepeat = true };
        if (write.Run is { } run)
        {
            RunRow.Write(script.Add(BooksWriteSql.InsertRun), tenantId, run);
        }

        if (write.RemovedMatches.Count > 0)
        {
            script.Add(BooksWriteSql.DeleteMatches)
                .With(tenantId)
                .With(write.Run!.BusinessDate)
                .With(write.RemovedMatches)
                .With((long)write.RemovedMatches.Count);
        }

        foreach (var move in write.ExceptionMoves)
        {
            ResolutionScript.Add(script, tenantId, move);
        }

        RowArrays.Add(script, BooksWriteSql.InsertMatches, write.AddedMatches, (row, match) => MatchRow.Write(row, tenantId, match));
        RowArrays.Add(script, BooksWriteSql.InsertExceptions, write.AddedExceptions, (row, exception) => ExceptionRow.Write(row, tenantId, exception));

        if (write.Close is { } close)
        {
            AddClose(script, tenantId, close);
        }

        if (write.CaughtUp is { } change)
        {
            script.Add(StaleDaySql.Forget).With(tenantId).With(change.Day.BusinessDate).With(StoreKey.Of(change.Day.StoreId)).With(change.Number);
        }

        AuditScript.Add(script, tenantId, write.Audit);
        return script;
    }

    private static void AddClose(Script script, string tenantId, CloseWrite write)
    {
        var close = write.Close;
        script.Add(DrawerSql.Lock).With(tenantId).With(close.StoreId);
        script.Add(DrawerSql.Expect).With(tenantId).With(close.StoreId).With(close.BusinessDate).With((long)write.DrawerEntries);
        script.Add(CashSql.Lock).With(tenantId).With(write.Sealed);
        CloseRow.Write(script.Add(CloseSql.Insert), tenantId, close);
        script.Add(CloseSql.InsertItems)
            .With(tenantId)
            .With(close.StoreId)
            .With(close.BusinessDate)
            .With(write.Sealed);
    }
}
