using QrPilot.Sdk.Relational;
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

    public static void Forget(Link link, string tenantId, DayChange change) =>
        Of(link.Use(StaleDaySql.Forget), tenantId, change.Day).With("$change", (long?)change.Number).Run();

    private static Statement Of(Statement statement, string tenantId, StoreDate day) => statement
        .With("$tenant_id", tenantId)
        .With("$business_date", day.BusinessDate)
        .With("$store_id", StoreKey.Of(day.StoreId));
}
