using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of exceptions.</summary>
public static class ExceptionRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = """
        id, store_id, business_date, class, expected_id, actual_id, session_id, tender, expected_amount, actual_amount, settled_amount,
        at_risk, action, reason, state, run_id, opened_at, ended_at, stands, resolution_id, resolution_kind
        """;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static ExceptionCase Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new ExceptionCase
        {
            Id = row.Text(),
            StoreId = StoreKey.Parse(row.Text()),
            BusinessDate = row.Date(),
            Finding = new ExceptionFinding
            {
                Class = row.Choice<ExceptionClass>(),
                ExpectedId = row.TextOrNull(),
                ActualId = row.TextOrNull(),
                SessionId = row.TextOrNull(),
                Tender = row.Text(),
                ExpectedAmount = row.Amount(),
                ActualAmount = row.Amount(),
                SettledAmount = row.Amount(),
                AtRisk = row.Amount(),
                Action = row.Choice<SuggestedAction>(),
                Reason = row.Text(),
            },
            State = row.Choice<ExceptionState>(),
            RunId = row.Text(),
            OpenedAt = row.Instant(),
            EndedAt = row.InstantOrNull(),
            Stands = row.Flag(),
            ResolutionId = row.TextOrNull(),
            ResolutionKind = row.ChoiceOrNull<ResolutionKind>(),
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, ExceptionCase exception)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(exception);
        row.Text("tenant_id", tenantId);
        row.Text("id", exception.Id);
        row.Text("store_id", StoreKey.Of(exception.StoreId));
        row.Date("business_date", exception.BusinessDate);
        row.Choice("class", exception.Finding.Class);
        row.Text("expected_id", exception.Finding.ExpectedId);
        row.Text("actual_id", exception.Finding.ActualId);
        row.Text("session_id", exception.Finding.SessionId);
        row.Text("tender", exception.Finding.Tender);
        row.Amount("expected_amount", exception.Finding.ExpectedAmount);
        row.Amount("actual_amount", exception.Finding.ActualAmount);
        row.Amount("settled_amount", exception.Finding.SettledAmount);
        row.Amount("at_risk", exception.Finding.AtRisk);
        row.Choice("action", exception.Finding.Action);
        row.Text("reason", exception.Finding.Reason);
        row.Choice("state", exception.State);
        row.Text("run_id", exception.RunId);
        row.Instant("opened_at", exception.OpenedAt);
        row.Instant("ended_at", exception.EndedAt);
        row.Flag("stands", exception.Stands);
        row.Text("resolution_id", exception.ResolutionId);
        row.Choice("resolution_kind", exception.ResolutionKind);
    }
}
