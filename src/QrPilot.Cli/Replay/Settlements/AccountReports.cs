using System.Globalization;

namespace QrPilot.Cli.Replay.Settlements;

/// <summary>The reports of an account, one a month, with a share of their rows damaged. Pure.</summary>
/// <param name="Reports">By month.</param>
/// <param name="Damages">What was done to the rows of which order.</param>
internal sealed record AccountReports(IReadOnlyList<SettlementReport> Reports, IReadOnlyList<InjectedDamage> Damages)
{
    public static AccountReports Of(IReadOnlyList<ReportRow> rows, ReportTerms terms, decimal share, long seed)
    {
        var months = rows
            .GroupBy(row => row.Order.BusinessDate.ToString("yyyy-MM", CultureInfo.InvariantCulture))
            .OrderBy(month => month.Key, StringComparer.Ordinal)
            .Select(month => (Name: $"{terms.Gateway}-{terms.Account}-{month.Key}.csv", Rows: (IReadOnlyList<ReportRow>)[.. month]))
            .ToList();
        var damaged = ReportDamager.Damage(months.ConvertAll(month => month.Rows), terms, share, seed);
        return new AccountReports(
            months.ConvertAll(month => new SettlementReport(terms, month.Name, month.Rows, damaged)),
            [.. rows.Where(damaged.ContainsKey).Select(row => damaged[row])]);
    }
}
