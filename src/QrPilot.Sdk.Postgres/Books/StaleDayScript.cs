using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Settlements;
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

    /// <summary>Marks the day on which the settlement of a new capture stood alone.</summary>
    public static void AddSettled(Script script, string tenantId, Capture capture) => script.Add(StaleDaySql.MarkSettled)
        .With(tenantId)
        .With(capture.Gateway)
        .With(capture.Account)
        .With(capture.TransactionId);

    /// <summary>Marks the days that a settlement report tells of.</summary>
    public static void AddReported(Script script, string tenantId, SettlementFile file) => script.Add(StaleDaySql.MarkReported)
        .With(tenantId)
        .With(file.Id)
        .With(file.Gateway)
        .With(file.Account)
        .With(file.Figures.FirstDate)
        .With(file.Figures.LastDate);
}
