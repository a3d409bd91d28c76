using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of resolutions.</summary>
public static class ResolutionRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = """
        id, kind, store_id, business_date, exception_id, amount, reason, decided_by, decided_at, cash_id, undoes, replaces, actual_id,
        from_store_id, from_date, session_id, expected_id
        """;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static Resolution Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var resolution = new Resolution
        {
            Id = row.Text(),
            Kind = row.Choice<ResolutionKind>(),
            Day = StoreDateRow.Read(row),
            ExceptionId = row.TextOrNull(),
            Amount = row.Amount(),
            Reason = row.TextOrNull(),
            DecidedBy = row.Text(),
            DecidedAt = row.Instant(),
            CashId = row.TextOrNull(),
            Undoes = row.TextOrNull(),
            Replaces = row.TextOrNull(),
        };
        var (actualId, fromStore, fromDate) = (row.TextOrNull(), row.TextOrNull(), row.DateOrNull());
        var (sessionId, expectedId) = (row.TextOrNull(), row.TextOrNull());
        return actualId is null
            ? resolution
            : resolution with
            {
                Link = new MoneyLink(actualId, new StoreDate(StoreKey.Parse(fromStore!), fromDate!.Value), resolution.Day, sessionId, expectedId),
            };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, Resolution resolution)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(resolution);
        row.Text("tenant_id", tenantId);
        row.Text("id", resolution.Id);
        row.Choice("kind", resolution.Kind);
        row.Text("store_id", StoreKey.Of(resolution.Day.StoreId));
        row.Date("business_date", resolution.Day.BusinessDate);
        row.Text("exception_id", resolution.ExceptionId);
        row.Amount("amount", resolution.Amount);
        row.Text("reason", resolution.Reason);
        row.Text("decided_by", resolution.DecidedBy);
        row.Instant("decided_at", resolution.DecidedAt);
        row.Text("cash_id", resolution.CashId);
        row.Text("undoes", resolution.Undoes);
        row.Text("replaces", resolution.Replaces);
        row.Text("actual_id", resolution.Link?.ActualId);
        row.Text("from_store_id", resolution.Link is { } link ? StoreKey.Of(link.From.StoreId) : null);
        row.Date("from_date", resolution.Link?.From.BusinessDate);
        row.Text("session_id", resolution.Link?.SessionId);
        row.Text("expected_id", resolution.Link?.ExpectedId);
    }
}
