using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of the key ring.</summary>
public static class KeyRingRow
{
    /// <summary>Its columns, in the order of reading and writing.</summary>
    public const string Columns = "name, element";

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static KeyRingElement Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new KeyRingElement(row.Text(), row.Text());
    }

    /// <summary>Writes <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, KeyRingElement element)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(element);
        row.Text("name", element.Name);
        row.Text("element", element.Text);
    }
}
