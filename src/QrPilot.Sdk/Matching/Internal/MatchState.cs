using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Matching.Internal;

/// <summary>A partition while it is being matched.</summary>
internal sealed class MatchState : IDisposable
{
    private readonly int[] _tenderMap;
    private readonly Rented<MatchReason> _whyExpected;
    private readonly Rented<MatchReason> _whyActual;
    private Rented<int>? _openExpected;
    private Rented<int>? _openActual;
    private int _groups;

    public MatchState(MatchPartition partition)
    {
        (Expected, Actual, Policy) = (partition.Expected, partition.Actual, partition.Policy);
        OfExpected = Links.Of(Expected.Count);
        OfActual = Links.Of(Actual.Count);
        _whyExpected = new Rented<MatchReason>(Expected.Count);
        _whyActual = new Rented<MatchReason>(Actual.Count);
        _tenderMap = new int[Actual.Tenders.Count];
        for (var i = 0; i < _tenderMap.Length; i++)
        {
            _tenderMap[i] = -1;
            for (var j = 0; j < Expected.Tenders.Count; j++)
            {
                _tenderMap[i] = Expected.Tenders[j] == Actual.Tenders[i] ? j : _tenderMap[i];
            }
        }
    }

    public MoneyTable Expected { get; }

    public MoneyTable Actual { get; }

    public MatchPolicy Policy { get; }

    public Links OfExpected { get; }

    public Links OfActual { get; }

    /// <summary>The matches that are not pairs by reference.</summary>
    public List<MatchLine> Lines { get; } = [];

    public List<MatchSuggestion> Suggestions { get; } = [];

    /// <summary>Rows that were open after the pass over references; a later pass may have taken them.</summary>
    public ReadOnlySpan<int> OpenExpected => _openExpected!.Value.Span;

    /// <inheritdoc cref="OpenExpected"/>
    public ReadOnlySpan<int> OpenActual => _openActual!.Value.Span;

    public bool IsSameTender(int expected, int actual) => Expected.TenderOf[expected] == _tenderMap[Actual.TenderOf[actual]];

    public bool IsSameAmount(int expected, int actual) => IsClose(Expected.Amounts[expected], Actual.Amounts[actual]);

    public bool IsClose(long expected, long actual) => Math.Abs(expected - actual) <= Policy.Tolerance.Dong;

    /// <summary>The tender of an actual row in the numbers of the expected side.</summary>
    public int TenderOfActual(ushort tender) => _tenderMap[tender];

    /// <summary>Whether both sides know the transaction and it is another one.</summary>
    public bool IsOtherTransaction(int expected, int actual) =>
        !Expected.Transactions[expected].IsEmpty && !Actual.Transactions[actual].IsEmpty
        && !Expected.Transactions.IsSame(expected, Actual.Transactions, actual);

    public bool IsSameBill(int left, int right) => left == right
        || (!Expected.Bills[left].IsEmpty && Expected.Bills.IsSame(left, Expected.Bills, right));

    /// <summary>Gathers what the pass over references left, and notes on both sides what names what.</summary>
    public void CollectOpen()
    {
        _openExpected = Gather(OfExpected);
        _openActual = Gather(OfActual);
        foreach (var expected in OpenExpected)
        {
            _whyExpected.Span[expected] = MatchReason.NothingNear;
        }

        foreach (var actual in OpenActual)
        {
            _whyActual.Span[actual] = MatchReason.NothingNear;
        }

        foreach (var actual in OpenActual)
        {
            var named = OfActual.NearOf(actual);
            if (named < 0)
            {
                continue;
            }

            var why = !OfExpected.IsOpen(named) ? MatchReason.PaidAlready
                : !IsSameTender(named, actual) ? MatchReason.TenderDiffers
                : !IsSameAmount(named, actual) ? MatchReason.AmountDiffers
                : MatchReason.NotUnique;
            _whyActual.Span[actual] = why;
            if (why != MatchReason.PaidAlready)
            {
                NoteExpected(named, actual, why);
            }
        }
    }

    public MatchReason WhyExpected(int row) => _whyExpected.Span[row];

    public MatchReason WhyActual(int row) => _whyActual.Span[row];

    /// <summary>Matches a pair by another rule than the reference.</summary>
    public void Take(PairingRule rule, MatchReason why, int score, int expected, int actual) =>
        Take(new MatchLine(
            expected, actual, 0, rule, why, score, new VndAmount(Expected.Amounts[expected]), new VndAmount(Actual.Amounts[actual])));

    public void Take(MatchLine line)
    {
        OfExpected.TakeElsewhere(line.Expected);
        OfActual.TakeElsewhere(line.Actual);
        Lines.Add(line);
    }

    public int NextGroup() => ++_groups;

    /// <summary>Leaves two rows to people, with what speaks for the pair and against it.</summary>
    public void Suggest(MatchSuggestion suggestion)
    {
        Suggestions.Add(suggestion);
        NoteExpected(suggestion.Expected, suggestion.Actual, suggestion.WhyNot);
        NoteActual(suggestion.Actual, suggestion.Expected, suggestion.WhyNot);
    }

    /// <summary>Notes what came near; of several the one that comes first in an order that does not depend on the input's.</summary>
    public void NoteExpected(int expected, int actual, MatchReason why) => Note(OfExpected, _whyExpected.Span, expected, Actual, actual, why);

    /// <inheritdoc cref="NoteExpected"/>
    public void NoteActual(int actual, int expected, MatchReason why) => Note(OfActual, _whyActual.Span, actual, Expected, expected, why);

    /// <summary>Says why a row is left over although nothing in particular came near.</summary>
    public void ExplainExpected(int expected, MatchReason why) => _whyExpected.Span[expected] = why;

    /// <inheritdoc cref="ExplainExpected"/>
    public void ExplainActual(int actual, MatchReason why) => _whyActual.Span[actual] = why;

    public void Dispose()
    {
        _whyExpected.Dispose();
        _whyActual.Dispose();
        _openExpected?.Dispose();
        _openActual?.Dispose();
    }

    private static void Note(Links links, Span<MatchReason> reasons, int row, MoneyTable others, int other, MatchReason why)
    {
        var near = links.NearOf(row);
        if (near < 0 || why < reasons[row] || (why == reasons[row] && near != other && others.Compare(other, near) < 0))
        {
            links.SetNear(row, other);
            reasons[row] = why;
        }
    }

    private static Rented<int> Gather(Links links)
    {
        var count = 0;
        for (var row = 0; row < links.Count; row++)
        {
            count += links.IsOpen(row) ? 1 : 0;
        }

        var open = new Rented<int>(count);
        for (int row = 0, at = 0; at < count; row++)
        {
            if (links.IsOpen(row))
            {
                open.Span[at++] = row;
            }
        }

        return open;
    }
}
