using QrPilot.Cli.Shell;
using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Replay.Settlements;

/// <summary>Makes settlement reports of what the gateways really did, damages them and uploads them.</summary>
internal sealed class SettlementStep(QrPilotApiClient api, PaymentSimulator simulator, SettlementSettings settings, long seed)
{
    public async Task<Settlement> RunAsync(IReadOnlyList<OrderTruth> truths, Action<int> advance, CancellationToken cancellationToken)
    {
        var uploaded = new List<UploadedReport>();
        var damages = new List<InjectedDamage>();
        foreach (var wallet in Wallet.All)
        {
            var paid = truths.Where(truth => truth.Order.Tender == wallet.Kind && truth.AtGateway.Count > 0).ToList();
            foreach (var stage in paid.GroupBy(truth => truth.Simulator!))
            {
                var terms = settings.TermsOf(wallet.Gateway);
                var rows = LedgerRows.Of(await simulator.ReadLedgerAsync(stage.Key, cancellationToken), stage, terms);
                var account = AccountReports.Of(rows, terms, settings.Damage, seed);
                damages.AddRange(account.Damages);
                foreach (var report in account.Reports)
                {
                    uploaded.Add(await UploadAsync(report, cancellationToken));
                    advance(1);
                }
            }
        }

        return new Settlement(uploaded, damages);
    }

    private async Task<UploadedReport> UploadAsync(SettlementReport report, CancellationToken cancellationToken)
    {
        var answer = await api.ImportSettlementAsync(
            report.Terms.Gateway, report.Terms.Account, report.Name, report.ToBytes(), idempotencyKey: null, cancellationToken);
        var lines = await Pages.ReadAllAsync(
            "", (query, stop) => api.ListSettlementLinesAsync(answer.File.Id!, query.TrimStart('&'), stop), cancellationToken);
        return new UploadedReport(report, answer, lines.ToDictionary(line => line.Id, line => report.OrderOf(line.Line), StringComparer.Ordinal));
    }
}
