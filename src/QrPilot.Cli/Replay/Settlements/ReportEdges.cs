namespace QrPilot.Cli.Replay.Settlements;

/// <summary>Finds the rows at the edges of reports: a host can tell that a payment is missing only between settled ones of the same store and
/// date, or where other reports go on. These rows and the first and the last of each report, which say what dates it is about, stay whole, so
/// that everything between them is certain. Pure.</summary>
internal static class ReportEdges
{
    /// <param name="reports">The rows of each report of an account.</param>
    public static IReadOnlySet<ReportRow> Of(IReadOnlyList<IReadOnlyList<ReportRow>> reports)
    {
        var spans = reports
            .Where(report => report.Count > 0)
            .Select(report => (First: report.Min(row => row.Order.BusinessDate), Last: report.Max(row => row.Order.BusinessDate)))
            .ToList();
        var edges = new HashSet<ReportRow>(
            reports.Where(report => report.Count > 0).SelectMany(Ends), ReferenceEqualityComparer.Instance);
        var days = reports.SelectMany(report => report)
            .Where(row => row.IsPayment)
            .GroupBy(row => (row.Order.Store, row.Order.BusinessDate));
        foreach (var day in days)
        {
            if (!Covers(day.Key.BusinessDate.AddDays(-1)))
            {
                edges.Add(day.MinBy(row => row.Transaction.PaidAt)!);
            }

            if (!Covers(day.Key.BusinessDate.AddDays(1)))
            {
                edges.Add(day.MaxBy(row => row.Transaction.PaidAt)!);
            }
        }

        return edges;

        static IEnumerable<ReportRow> Ends(IReadOnlyList<ReportRow> report)
        {
            var payments = report.Where(row => row.IsPayment).ToList();
            return [payments.MinBy(row => row.Transaction.PaidAt)!, payments.MaxBy(row => row.Transaction.PaidAt)!];
        }

        bool Covers(DateOnly date) => spans.Exists(span => span.First <= date && date <= span.Last);
    }
}
