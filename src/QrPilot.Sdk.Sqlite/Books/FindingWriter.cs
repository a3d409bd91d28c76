using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Books;

/// <summary>Inserts what a run found inside a transaction; false on a conflict.</summary>
internal static class FindingWriter
{
    public static bool Insert(Link link, string tenantId, StoredMatch stored) => link.Use(BooksWriteSql.InsertMatch)
        .With("$tenant_id", tenantId)
        .With("$id", stored.Id)
        .With("$store_id", StoreKey.Of(stored.StoreId))
        .With("$business_date", stored.BusinessDate)
        .With("$run_id", stored.RunId)
        .With("$matched_at", stored.MatchedAt)
        .With("$expected_id", stored.Match.ExpectedId)
        .With("$actual_id", stored.Match.ActualId)
        .With("$session_id", stored.Match.SessionId)
        .With("$tender", stored.Match.Tender)
        .With("$transaction_id", stored.Match.TransactionId)
        .With("$amount", stored.Match.Amount)
        .With("$rule", EnumText.Of(stored.Match.Rule))
        .With("$reason", stored.Match.Reason)
        .Run() == 1;

    public static bool Insert(Link link, string tenantId, ExceptionCase exception) => link.Use(BooksWriteSql.InsertException)
        .With("$tenant_id", tenantId)
        .With("$id", exception.Id)
        .With("$store_id", StoreKey.Of(exception.StoreId))
        .With("$business_date", exception.BusinessDate)
        .With("$class", EnumText.Of(exception.Finding.Class))
        .With("$expected_id", exception.Finding.ExpectedId)
        .With("$actual_id", exception.Finding.ActualId)
        .With("$session_id", exception.Finding.SessionId)
        .With("$tender", exception.Finding.Tender)
        .With("$expected_amount", exception.Finding.ExpectedAmount)
        .With("$actual_amount", exception.Finding.ActualAmount)
        .With("$at_risk", exception.Finding.AtRisk)
        .With("$action", EnumText.Of(exception.Finding.Action))
        .With("$reason", exception.Finding.Reason)
        .With("$state", EnumText.Of(exception.State))
        .With("$run_id", exception.RunId)
        .With("$opened_at", exception.OpenedAt)
        .With("$ended_at", exception.EndedAt)
        .Run() == 1;
}
