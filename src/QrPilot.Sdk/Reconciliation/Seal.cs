using System.Collections.Frozen;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation.ThreeWay;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Tells what a close holds from what came after it. Pure. What is late is decided by what the close holds and not by clocks: two
/// hosts' clocks differ, and what is committed while a day is being closed may bear any time.</summary>
internal static class Seal
{
    /// <summary>What a close of these books holds: money that came, and money that went back.</summary>
    public static IEnumerable<string> Items(DayBooks books) => DayMoney.Of(books).Captures.Select(capture => capture.Id)
        .Concat(books.Bills.SelectMany(bill => bill.Cash).Where(record => record.Counts).Select(record => record.Id))
        .Concat(books.Bills.SelectMany(bill => bill.Returned).Select(refund => refund.Id));

    /// <summary>What the day has besides what its close holds; nothing while it is open.</summary>
    public static IReadOnlySet<string> Late(DayBooks books) => books.Close is null
        ? FrozenSet<string>.Empty
        : Items(books).Where(id => !books.Sealed.Contains(id)).ToHashSet(StringComparer.Ordinal);

    /// <summary>What the matches of a closed day take of each part of a bill; nothing while it is open.</summary>
    public static IReadOnlyDictionary<string, VndAmount> Held(DayBooks books) => (books.Close is null ? [] : books.Matches)
        .GroupBy(stored => stored.Match.ExpectedId, StringComparer.Ordinal)
        .ToDictionary(lines => lines.Key, lines => VndAmount.Sum(lines.Select(line => line.Match.ExpectedAmount)), StringComparer.Ordinal);

    /// <summary>Books the machine's matches of a closed day again.</summary>
    public static void Take(DayLedger ledger, IEnumerable<StoredMatch> matches)
    {
        foreach (var match in matches.Select(stored => stored.Match)
            .Where(match => match.Rule != PairingRule.Manual)
            .OrderBy(match => match.ExpectedId, StringComparer.Ordinal)
            .ThenBy(match => match.ActualId, StringComparer.Ordinal))
        {
            ledger.TryTake(match);
        }
    }
}
