using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Books;

/// <summary>Says that days' books have changed, as a last step: whoever else changes them waits no longer than it must.</summary>
internal static class StaleDayScript
{
    public static void Add(Script script, string tenantId, IEnumerable<StoreDate> days)
    {
        foreach (var day in days)
        {
            script.Add(StaleDaySql.Mark).With(tenantId).With(day.BusinessDate).With(StoreKey.Of(day.StoreId));
        }
    }
}
