using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of money links.</summary>
public static class LinkRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = "actual_id, resolution_id, from_store_id, from_date, store_id, business_date, session_id, expected_id";

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static StandingLink Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (actualId, resolutionId) = (row.Text(), row.Text());
        var from = StoreDateRow.Read(row);
        var day = StoreDateRow.Read(row);
        return new StandingLink(new MoneyLink(actualId, from, day, row.TextOrNull(), row.TextOrNull()), resolutionId);
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, StandingLink standing)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(standing);
        var link = standing.Link;
        row.Text("tenant_id", tenantId);
        row.Text("actual_id", link.ActualId);
        row.Text("resolution_id", standing.ResolutionId);
        row.Text("from_store_id", StoreKey.Of(link.From.StoreId));
        row.Date("from_date", link.From.BusinessDate);
        row.Text("store_id", StoreKey.Of(link.Day.StoreId));
        row.Date("business_date", link.Day.BusinessDate);
        row.Text("session_id", link.SessionId);
        row.Text("expected_id", link.ExpectedId);
    }
}
