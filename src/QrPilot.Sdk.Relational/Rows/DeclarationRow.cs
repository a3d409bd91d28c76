using QrPilot.Sdk.Kpis;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of declarations.</summary>
public static class DeclarationRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = """
        store_id, business_date, number, source, orders, revenue, note, declared_by, declared_at
        """;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static DayDeclaration Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new DayDeclaration
        {
            StoreId = row.Text(),
            BusinessDate = row.Date(),
            Number = row.Count(),
            Said = new Declaration(row.Choice<DenominatorSource>(), row.NumberOrNull(), row.AmountOrNull()),
            Note = row.TextOrNull(),
            DeclaredBy = row.Text(),
            DeclaredAt = row.Instant(),
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, DayDeclaration declaration)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(declaration);
        row.Text("tenant_id", tenantId);
        row.Text("store_id", declaration.StoreId);
        row.Date("business_date", declaration.BusinessDate);
        row.Count("number", declaration.Number);
        row.Choice("source", declaration.Said.Source);
        row.Number("orders", declaration.Said.Orders);
        row.Amount("revenue", declaration.Said.Revenue);
        row.Text("note", declaration.Note);
        row.Text("declared_by", declaration.DeclaredBy);
        row.Instant("declared_at", declaration.DeclaredAt);
    }
}
