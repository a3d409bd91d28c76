using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of matches.</summary>
public static class MatchRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = """
        id, store_id, business_date, run_id, matched_at, expected_id, actual_id, session_id, tender, transaction_id,
        expected_amount, actual_amount, rule, score, reason
        """;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static StoredMatch Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new StoredMatch(
            row.Text(),
            StoreKey.Parse(row.Text()),
            row.Date(),
            row.Text(),
            row.Instant(),
            new Match(
                row.Text(),
                row.Text(),
                row.Text(),
                row.Text(),
                row.TextOrNull(),
                row.Amount(),
                row.Amount(),
                row.Choice<PairingRule>(),
                row.Count(),
                row.Text()));
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, StoredMatch stored)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(stored);
        row.Text("tenant_id", tenantId);
        row.Text("id", stored.Id);
        row.Text("store_id", StoreKey.Of(stored.StoreId));
        row.Date("business_date", stored.BusinessDate);
        row.Text("run_id", stored.RunId);
        row.Instant("matched_at", stored.MatchedAt);
        row.Text("expected_id", stored.Match.ExpectedId);
        row.Text("actual_id", stored.Match.ActualId);
        row.Text("session_id", stored.Match.SessionId);
        row.Text("tender", stored.Match.Tender);
        row.Text("transaction_id", stored.Match.TransactionId);
        row.Amount("expected_amount", stored.Match.ExpectedAmount);
        row.Amount("actual_amount", stored.Match.ActualAmount);
        row.Choice("rule", stored.Match.Rule);
        row.Count("score", stored.Match.Score);
        row.Text("reason", stored.Match.Reason);
    }
}
