namespace QrPilot.Sdk.Matching.Internal;

/// <summary>R3: references that lost case or accents, a character, or their end. One edit leaves one half of a text whole, so candidates are
/// found by their halves; then the texts are compared. A pair counts only when no other bill of the partition, paid or not, and no other
/// money comes as near.</summary>
internal sealed class DamagedPass(MatchState state) : IDisposable
{
    /// <summary>Where more texts than this share a half, references are too much alike to be told apart.</summary>
    private const int MostAlike = 64;
    private const int Score = 950;

    private readonly FoldedTexts _ours = new(state.OpenExpected.Length);
    private readonly FoldedTexts _theirs = new(state.OpenActual.Length);
    private readonly List<Hit> _hits = [];

    public static void Run(MatchState state)
    {
        if (state.Expected.References.IsEmpty || state.Actual.References.IsEmpty)
        {
            return;
        }

        using var pass = new DamagedPass(state);
        pass.Run();
    }

    public void Dispose()
    {
        _ours.Dispose();
        _theirs.Dispose();
    }

    private void Run()
    {
        Fold(state.OpenExpected, state.OfExpected, state.Expected, _ours);
        Fold(state.OpenActual, state.OfActual, state.Actual, _theirs);
        if (_ours.Count == 0 || _theirs.Count == 0)
        {
            return;
        }

        using var halves = new HalfIndex(_ours);
        for (var i = 0; i < _theirs.Count; i++)
        {
            FindHits(halves, i);
        }

        if (_hits.Count > 0)
        {
            Decide();
        }
    }

    private static void Fold(ReadOnlySpan<int> rows, Links links, MoneyTable table, FoldedTexts texts)
    {
        foreach (var row in rows)
        {
            if (links.IsFree(row))
            {
                texts.Add(table.References, row);
            }
        }
    }

    private void FindHits(HalfIndex halves, int theirs)
    {
        var text = _theirs[theirs];
        var first = _hits.Count;
        foreach (var length in halves.Lengths)
        {
            if (!HalfIndex.CouldBe(length, text.Length))
            {
                continue;
            }

            if (!Add(halves, halves.FirstOfStart(text, length), text, theirs, first)
                || !Add(halves, halves.FirstOfEnd(text, length), text, theirs, first))
            {
                _hits.RemoveRange(first, _hits.Count - first);
                state.ExplainActual(_theirs.RowOf(theirs), MatchReason.TooManyCandidates);
                return;
            }
        }
    }

    /// <summary>Adds what is near among the texts of one half; false where there are too many to look at.</summary>
    private bool Add(HalfIndex halves, int entry, ReadOnlySpan<byte> text, int theirs, int first)
    {
        for (var looked = 0; entry >= 0; entry = halves.Next(entry))
        {
            if (++looked > MostAlike)
            {
                return false;
            }

            var ours = halves.TextAt(entry);
            var damage = FoldedText.DamageOf(_ours[ours], text, state.Policy.ShortestReference);
            if (damage is { } why && !IsKnown(ours, first))
            {
                _hits.Add(new Hit(ours, theirs, why));
            }
        }

        return true;
    }

    private bool IsKnown(int ours, int first)
    {
        for (var i = first; i < _hits.Count; i++)
        {
            if (_hits[i].Ours == ours)
            {
                return true;
            }
        }

        return false;
    }

    private void Decide()
    {
        using var hitsOfOurs = new Rented<int>(_ours.Count);
        using var hitsOfTheirs = new Rented<int>(_theirs.Count);
        hitsOfOurs.Span.Clear();
        hitsOfTheirs.Span.Clear();
        foreach (var hit in _hits)
        {
            hitsOfOurs.Span[hit.Ours]++;
            hitsOfTheirs.Span[hit.Theirs]++;
        }

        using var others = new OtherBills(state, _theirs.Count);
        foreach (var hit in _hits)
        {
            if (hitsOfOurs.Span[hit.Ours] == 1 && hitsOfTheirs.Span[hit.Theirs] == 1)
            {
                others.Watch(_theirs[hit.Theirs], _theirs.RowOf(hit.Theirs));
            }
        }

        others.Scan((bill, text) => FoldedText.DamageOf(bill, text, state.Policy.ShortestReference) is not null);
        foreach (var hit in _hits)
        {
            var (expected, actual) = (_ours.RowOf(hit.Ours), _theirs.RowOf(hit.Theirs));
            var isUnique = hitsOfOurs.Span[hit.Ours] == 1 && hitsOfTheirs.Span[hit.Theirs] == 1 && !others.IsNear(actual);
            Decide(expected, actual, hit.Why, isUnique);
        }
    }

    private void Decide(int expected, int actual, MatchReason why, bool isUnique)
    {
        MatchReason? objection = !state.IsSameTender(expected, actual) ? MatchReason.TenderDiffers
            : !state.IsSameAmount(expected, actual) ? MatchReason.AmountDiffers
            : state.IsOtherTransaction(expected, actual) ? MatchReason.TransactionDiffers
            : !isUnique ? MatchReason.NotUnique
            : !state.Policy.MatchesDamagedReferences ? MatchReason.LeftToPeople
            : null;
        if (objection is { } against)
        {
            state.Suggest(new MatchSuggestion(expected, actual, 0, PairingRule.DamagedReference, why, against, Score / 2));
        }
        else
        {
            state.Take(PairingRule.DamagedReference, why, Score, expected, actual);
        }
    }

    private readonly record struct Hit(int Ours, int Theirs, MatchReason Why);
}
