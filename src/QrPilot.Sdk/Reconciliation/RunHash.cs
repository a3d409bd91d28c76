using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Fingerprints what goes into a run and what comes out of it, whatever order it was read in.</summary>
internal static class RunHash
{
    private const string RulesVersion = "rules 3: R1 to R7";

    public static string OfInput(
        IEnumerable<ExpectedTender> expected,
        IEnumerable<ActualMoney> actual,
        IEnumerable<ActualMoney> late,
        IEnumerable<ExceptionFinding> lateReturns,
        MatchPolicy policy,
        IEnumerable<StandingLink> links,
        IEnumerable<string> settled) => Hash(
    [
        Line("policy", policy.Tolerance.Dong, policy.Window.Ticks, policy.MatchesDamagedReferences, policy.MatchesGroups, policy.MatchesUniqueInWindow),
        Line("bounds", policy.ShortestReference, policy.MaxGroup, policy.MaxBlock, policy.MaxSuggestions),
        .. links.Select(standing => standing.Link).Select(link => Line("link", link.ActualId, link.Day.StoreId, link.Day.BusinessDate, link.SessionId, link.ExpectedId)),
        .. settled.Select(key => Line("settled", key)),
        .. expected.Select(tender => Line(
            "expected", tender.Id, tender.SessionId, tender.Tender, tender.Reference, tender.TransactionId, tender.Amount.Dong, tender.At?.UtcTicks)),
        .. actual.Select(money => Line(
            "actual", money.Id, money.SessionId, money.Tender, money.Reference, money.TransactionId, money.Amount.Dong, money.At.UtcTicks, money.ReceivedAt.UtcTicks)),
        .. late.Select(money => Line("late", money.Id)),
        .. lateReturns.Select(refund => Line("late refund", refund.ActualId, refund.AtRisk.Dong)),
    ]);

    public static string OfOutput(IEnumerable<Match> matches, IEnumerable<ExceptionFinding> findings) => Hash(
    [
        .. matches.Select(match => Line("match", match.ExpectedId, match.ActualId, match.ExpectedAmount.Dong, match.ActualAmount.Dong, match.Rule)),
        .. findings.Select(finding => Line("exception", finding.NaturalKey, finding.AtRisk.Dong)),
    ]);

    private static string Line(params ReadOnlySpan<object?> parts)
    {
        var line = new StringBuilder();
        foreach (var part in parts)
        {
            line.Append(CultureInfo.InvariantCulture, $"{part}\t");
        }

        return line.ToString();
    }

    private static string Hash(List<string> lines)
    {
        lines.Sort(StringComparer.Ordinal);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(Encoding.UTF8.GetBytes(RulesVersion));
        foreach (var line in lines)
        {
            sha.AppendData(Encoding.UTF8.GetBytes(line));
            sha.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
