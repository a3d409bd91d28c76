using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Sessions;

/// <summary>Maps rows of sessions; the order follows the column list.</summary>
internal static class SessionRows
{
    public static TenantScoped<Session> Scoped(Rows row) => new(row.Text(), Session(row));

    public static Session Session(Rows row) => new()
    {
        Id = row.Text(),
        StoreId = row.Text(),
        TableId = row.Text(),
        BusinessDate = row.Date(),
        State = row.Choice<SessionState>(),
        OpenedAt = row.Instant(),
        LastActivityAt = row.Instant(),
        LastSeenAt = row.Instant(),
        EndedAt = row.InstantOrNull(),
        EndReason = row.ChoiceOrNull<SessionEndReason>(),
        EndNote = row.TextOrNull(),
        BillTotal = row.Amount(),
        PaidTotal = row.Amount(),
        OrderCount = row.Count(),
        Version = row.Number(),
    };
}
