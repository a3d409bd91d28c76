using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Books;

/// <summary>Says that days' books have changed, or that a run has taken the change in, inside a transaction.</summary>
internal static class StaleDayWriter
{
    public static void Mark(Link link, string tenantId, IEnumerable<StoreDate> days)
    {
        foreach (var day in days)
        {
            Of(link.Use(StaleDaySql.Mark), tenantId, day).With("$change", link.Use(StaleDaySql.NextChange).Number()).Run();
        }
    }

    /// <summary>Marks the day on which the settlement of a new capture stood alone.</summary>
    public static void MarkSettled(Link link, string tenantId, Capture capture) => Mark(link, tenantId, link.Use(StaleDaySql.FindSettled)
        .With("$tenant_id", tenantId)
        .With("$gateway", capture.Gateway)
        .With("$account", capture.Account)
        .With("$transaction_id", capture.TransactionId)
        .List(StoreDateRow.Read));

    /// <summary>Marks the days that a settlement report tells of.</summary>
    public static void MarkReported(Link link, string tenantId, SettlementFile file) => Mark(link, tenantId, link.Use(StaleDaySql.ListReported)
        .With("$tenant_id", tenantId)
        .With("$file_id", file.Id)
        .With("$gateway", file.Gateway)
        .With("$account", file.Account)
        .With("$first_date", file.Figures.FirstDate)
        .With("$last_date", file.Figures.LastDate)
        .List(StoreDateRow.Read));

    public static void Forget(Link link, string tenantId, DayChange change) =>
        Of(link.Use(StaleDaySql.Forget), tenantId, change.Day).With("$change", (long?)change.Number).Run();

    private static Statement Of(Statement statement, string tenantId, StoreDate day) => statement
        .With("$tenant_id", tenantId)
        .With("$business_date", day.BusinessDate)
        .With("$store_id", StoreKey.Of(day.StoreId));
}
