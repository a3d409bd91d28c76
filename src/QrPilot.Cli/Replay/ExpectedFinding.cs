using QrPilot.Cli.Shell;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Cli.Replay;

/// <summary>An exception that must be open in the end. Amounts are whole đồng.</summary>
/// <param name="Class">What is wrong.</param>
/// <param name="Expected">What the bill asks for and is listed.</param>
/// <param name="Actual">What moved and is listed.</param>
/// <param name="AtRisk">What the merchant can lose or must give back.</param>
/// <param name="Settled">What a settlement report says and is listed, negative where it went back.</param>
internal readonly record struct ExpectedFinding(ExceptionClass Class, long Expected, long Actual, long AtRisk, long Settled = 0)
{
    public static ExpectedFinding Of(ExceptionView exception) =>
        new(exception.Class, exception.ExpectedAmount, exception.ActualAmount, exception.AtRisk, exception.SettledAmount);

    public override string ToString() => $"{Names.Of(Class)} {Expected}/{Actual}/{Settled} at risk {AtRisk}";
}
