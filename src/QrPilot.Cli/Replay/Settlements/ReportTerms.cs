using QrPilot.Sdk.Money;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Cli.Replay.Settlements;

/// <summary>What the host expects of an account's settlement reports.</summary>
/// <param name="Gateway">The gateway.</param>
/// <param name="Account">The merchant account at the gateway.</param>
/// <param name="Map">How the reports are laid out.</param>
/// <param name="Fee">The agreed fee, or null where none was agreed.</param>
internal sealed record ReportTerms(string Gateway, string Account, SettlementMap Map, FeeAgreement? Fee)
{
    /// <summary>What the gateway keeps of a payment.</summary>
    public VndAmount FeeOf(VndAmount gross) => Fee?.Of(gross) ?? VndAmount.Zero;

    /// <summary>Whether the reports tell fees, so that a wrong one can be seen.</summary>
    public bool TellsFees => Fee is not null && (Map.Fee.Count > 0 || Map.Net.Count > 0);
}
