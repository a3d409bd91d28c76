namespace QrPilot.Cli.Replay.Settlements;

/// <summary>Damages a share of an account's rows, each in a way whose outcome is known. Pure: the same rows, share and seed give the same
/// damage.</summary>
internal static class ReportDamager
{
    private static readonly RowDamage[] Kinds = Enum.GetValues<RowDamage>();

    /// <param name="reports">The rows of each report of the account.</param>
    /// <param name="terms">The account.</param>
    /// <param name="share">Which share of all rows, 0 to 1.</param>
    /// <param name="seed">Decides which, and how.</param>
    /// <returns>The damaged rows and what became of each.</returns>
    public static IReadOnlyDictionary<ReportRow, InjectedDamage> Damage(
        IReadOnlyList<IReadOnlyList<ReportRow>> reports, ReportTerms terms, decimal share, long seed)
    {
        var rows = reports.SelectMany(report => report).ToList();
        var edges = ReportEdges.Of(reports);
        var taken = rows
            .SelectMany(row => (string[])[row.Transaction.TransactionId, row.Transaction.Reference, row.Transaction.RefundId])
            .ToHashSet(StringComparer.Ordinal);
        var rules = new DamageRules(terms, seed, taken);
        var left = (int)decimal.Round(share * rows.Count, MidpointRounding.AwayFromZero);
        var damaged = new Dictionary<ReportRow, InjectedDamage>(ReferenceEqualityComparer.Instance);
        var turn = 0;
        var drawn = rows.Where(row => !edges.Contains(row))
            .OrderBy(row => StableHash.Mixed64($"{seed}|damage|{row.Order.Id}|{row.IsPayment}"));
        foreach (var row in drawn)
        {
            if (damaged.Count == left)
            {
                break;
            }

            // In turns, so that each kind comes about equally often.
            var fitting = Enumerable.Range(0, Kinds.Length)
                .Select(step => (turn + step) % Kinds.Length)
                .Where(kind => rules.Fits(Kinds[kind], row))
                .ToList();
            if (fitting.Count > 0)
            {
                damaged.Add(row, rules.Apply(Kinds[fitting[0]], row));
                turn = (fitting[0] + 1) % Kinds.Length;
            }
        }

        return damaged;
    }
}
