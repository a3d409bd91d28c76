using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sqlite.Internal;
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

        foreach (var exceptionId in write.SupersededExceptions)
        {
            if (!Supersede(link, tenantId, exceptionId, write.Run!.FinishedAt))
            {
                return false;
            }
        }

        foreach (var match in write.AddedMatches)
        {
            if (!FindingWriter.Insert(link, tenantId, match))
            {
                return false;
            }
        }

        foreach (var exception in write.AddedExceptions)
        {
            if (!FindingWriter.Insert(link, tenantId, exception))
            {
                return false;
            }
        }

        return write.Close is null || Insert(link, tenantId, write.Close);
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

    private static bool Supersede(Link link, string tenantId, string exceptionId, DateTimeOffset endedAt) =>
        link.Use(BooksWriteSql.SupersedeException)
            .With("$tenant_id", tenantId)
            .With("$id", exceptionId)
            .With("$ended_at", endedAt)
            .Run() == 1;

    private static bool Insert(Link link, string tenantId, Run run) => WithTotals(link.Use(BooksWriteSql.InsertRun), run.Totals)
        .With("$tenant_id", tenantId)
        .With("$id", run.Id)
        .With("$store_id", StoreKey.Of(run.StoreId))
        .With("$business_date", run.BusinessDate)
        .With("$number", run.Number)
        .With("$started_at", run.StartedAt)
        .With("$finished_at", run.FinishedAt)
        .With("$input_hash", run.InputHash)
        .With("$output_hash", run.OutputHash)
        .Run() == 1;

    private static bool Insert(Link link, string tenantId, DayClose close) => WithTotals(link.Use(BooksWriteSql.InsertClose), close.Totals)
        .With("$tenant_id", tenantId)
        .With("$store_id", close.StoreId)
        .With("$business_date", close.BusinessDate)
        .With("$number", close.Number)
        .With("$closed_at", close.ClosedAt)
        .With("$closed_by", close.ClosedBy)
        .With("$run_id", close.RunId)
        .Run() == 1;

    private static Statement WithTotals(Statement statement, RunTotals totals) => statement
        .With("$money_recorded", totals.Money.Recorded)
        .With("$money_matched", totals.Money.Matched)
        .With("$money_listed", totals.Money.Listed)
        .With("$billed_recorded", totals.Billed.Recorded)
        .With("$billed_matched", totals.Billed.Matched)
        .With("$billed_listed", totals.Billed.Listed)
        .With("$match_count", totals.Matches)
        .With("$exception_count", totals.Exceptions)
        .With("$at_risk", totals.AtRisk);
}
