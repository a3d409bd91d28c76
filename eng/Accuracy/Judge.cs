using System.Text.Json;
using QrPilot.Sdk.Matching;

namespace QrPilot.Accuracy;

/// <summary>Compares what the engine did with the truth.</summary>
internal sealed class Judge
{
    private readonly Dictionary<Fault, ClassTally> _classes = Enum.GetValues<Fault>().ToDictionary(fault => fault, _ => new ClassTally());
    private readonly Dictionary<PairingRule, RuleTally> _rules = Enum.GetValues<PairingRule>().ToDictionary(rule => rule, _ => new RuleTally());

    public long VndOff { get; private set; }

    public long UndecidableUnlisted { get; private set; }

    public long Wrong => _classes.Values.Sum(tally => tally.WrongMatches);

    public double RecallDecidable
    {
        get
        {
            var decidable = _classes.Where(pair => pair.Key is > Fault.None and < Fault.Lost).Select(pair => pair.Value).ToList();
            return (double)decidable.Sum(tally => tally.Matched) / decidable.Sum(tally => tally.Cases);
        }
    }

    public IReadOnlyDictionary<string, ClassTally> Classes => _classes.ToDictionary(pair => Name(pair.Key), pair => pair.Value);

    public IReadOnlyDictionary<string, RuleTally> Rules => _rules.ToDictionary(pair => Name(pair.Key), pair => pair.Value);

    public void Add(Book book, PartitionMatches found)
    {
        var (matched, wrong) = Lines(book, found);
        var suggested = Suggestions(book, found);
        var leftExpected = found.LeftExpected.Select(left => left.Row).ToHashSet();
        foreach (var group in book.Expected.Select((item, row) => (item.Case, Row: row)).GroupBy(item => item.Case))
        {
            var tally = _classes[group.Key.Fault];
            var isMatched = group.All(item => !leftExpected.Contains(item.Row)) && !wrong.Contains(group.Key);
            tally.Cases++;
            tally.Vnd += group.Key.Expected.Sum(row => row.Dong);
            tally.Matched += isMatched ? 1 : 0;
            tally.Suggested += !isMatched && suggested.Contains(group.Key) ? 1 : 0;
            tally.Listed += !isMatched && !suggested.Contains(group.Key) ? 1 : 0;
            UndecidableUnlisted += !group.Key.IsDecidable && group.Any(item => !leftExpected.Contains(item.Row) && !matched.Contains(item.Row)) ? 1 : 0;
        }

        VndOff += Off(found.Partition.Expected, found.Lines.Sum(line => line.ExpectedAmount.Dong), found.LeftExpected)
            + Off(found.Partition.Actual, found.Lines.Sum(line => line.ActualAmount.Dong), found.LeftActual);
    }

    private (HashSet<int> Matched, HashSet<Case> Wrong) Lines(Book book, PartitionMatches found)
    {
        var (matched, wrong) = (new HashSet<int>(), new HashSet<Case>());
        foreach (var line in found.Lines)
        {
            var isTrue = IsTrue(book, line.Expected, line.Actual);
            var @case = book.Expected[line.Expected].Case;
            var tally = _classes[@case.Fault];
            tally.RightMatches += isTrue ? 1 : 0;
            tally.WrongMatches += isTrue ? 0 : 1;
            tally.VndMatched += line.ExpectedAmount.Dong;
            tally.VndWrong += isTrue ? 0 : line.ExpectedAmount.Dong;
            _rules[line.Rule].Matches++;
            _rules[line.Rule].Wrong += isTrue ? 0 : 1;
            matched.Add(line.Expected);
            if (!isTrue)
            {
                wrong.Add(@case);
            }
        }

        return (matched, wrong);
    }

    private HashSet<Case> Suggestions(Book book, PartitionMatches found)
    {
        var suggested = new HashSet<Case>();
        foreach (var item in found.Suggestions)
        {
            // A pair may be the right one to look at although its amount or tender is wrong.
            var isRight = book.Expected[item.Expected].Case == book.Actual[item.Actual].Case;
            _rules[item.Rule].Suggestions++;
            _rules[item.Rule].RightSuggestions += isRight ? 1 : 0;
            if (isRight)
            {
                suggested.Add(book.Expected[item.Expected].Case);
            }
        }

        return suggested;
    }

    private static bool IsTrue(Book book, int expected, int actual)
    {
        var (bill, money) = (book.Expected[expected], book.Actual[actual]);
        return bill.Case == money.Case && bill.Case.Pays(money.Row, bill.Row);
    }

    private static long Off(MoneyTable table, long matched, IReadOnlyList<Leftover> left)
    {
        var recorded = Enumerable.Range(0, table.Count).Sum(row => table.AmountOf(row).Dong);
        return Math.Abs(recorded - matched - left.Sum(item => table.AmountOf(item.Row).Dong));
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
