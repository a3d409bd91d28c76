using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of a feed's epoch.</summary>
public static class FeedEpochRow
{
    /// <summary>Its columns, in the order of reading.</summary>
    public const string Columns = "epoch, after_seq";

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static FeedEpoch Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new FeedEpoch(row.Count(), row.Number());
    }
}
