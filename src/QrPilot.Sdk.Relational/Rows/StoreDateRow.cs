using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>A store and a business date.</summary>
public static class StoreDateRow
{
    /// <summary>Its columns.</summary>
    public const string Columns = "store_id, business_date";

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static StoreDate Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new StoreDate(StoreKey.Parse(row.Text()), row.Date());
    }
}
