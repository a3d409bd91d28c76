using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Reconciliation.ThreeWay;
using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Fingerprints what goes into a run and what comes out of it, whatever order it was read in.</summary>
internal static class RunHash
{
    private const int UsualLine = 512;
    private const string RulesVersion = "rules 4: R1 to R7, three ways";

    public static string OfInput(
        IEnumerable<ExpectedTender> expected,
        IEnumerable<ActualMoney> actual,
        DayMoney money,
        SetAside aside,
        IEnumerable<ExceptionFinding> beside,
        MatchPolicy policy,
        IEnumerable<StandingLink> links,
        IEnumerable<string> doneWith) => Hash(
    [
        Line("policy", policy.Tolerance.Dong, policy.Window.Ticks, policy.MatchesDamagedReferences, policy.MatchesGroups, policy.MatchesUniqueInWindow),
        Line("bounds", policy.ShortestReference, policy.MaxGroup, policy.MaxBlock, policy.MaxSuggestions),
        .. links.Select(standing => standing.Link).Select(link => Line("link", link.ActualId, link.Day.StoreId, link.Day.BusinessDate, link.SessionId, link.ExpectedId)),
        .. doneWith.Select(key => Line("done with", key)),
        .. expected.Select(tender => Line(
            "expected", tender.Id, tender.SessionId, tender.Tender, tender.Reference, tender.TransactionId, tender.Amount.Dong, tender.At?.UtcTicks)),
        .. actual.Select(piece => Line(
            "actual", piece.Id, piece.SessionId, piece.Tender, piece.Reference, piece.TransactionId, piece.Amount.Dong, piece.At.UtcTicks, piece.ReceivedAt.UtcTicks)),
        .. money.Pairs.Select(pair => Line("settled", pair.Line.Id, pair.Capture.Id, pair.Line.Gross.Dong)),
        .. money.Untold.Concat(money.Refunds).Select(line => Line("settled alone", line.Id, line.PaymentId, line.Gross.Dong)),
        .. aside.Late.Select(piece => Line("late", piece.Id)),
        .. beside.Select(finding => Line("beside", finding.NaturalKey, finding.AtRisk.Dong)),
    ]);

    public static string OfOutput(IEnumerable<Match> matches, IEnumerable<ExceptionFinding> findings) => Hash(
    [
        .. matches.Select(match => Line("match", match.ExpectedId, match.ActualId, match.ExpectedAmount.Dong, match.ActualAmount.Dong, match.Rule)),
        .. findings.Select(finding => Line("exception", finding.NaturalKey, finding.AtRisk.Dong)),
    ]);

    private static string Line(params ReadOnlySpan<object?> parts)
    {
        var line = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[UsualLine]);
        foreach (var part in parts)
        {
            line.AppendFormatted(part);
            line.AppendLiteral("\t");
        }

        return line.ToStringAndClear();
    }

    private static string Hash(List<string> lines)
    {
        lines.Sort(StringComparer.Ordinal);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(Encoding.UTF8.GetBytes(RulesVersion));
        var bytes = new ArrayBufferWriter<byte>(UsualLine);
        foreach (var line in lines)
        {
            bytes.ResetWrittenCount();
            Encoding.UTF8.GetBytes(line, bytes);
            bytes.Write("\n"u8);
            sha.AppendData(bytes.WrittenSpan);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
