namespace QrPilot.Sdk.Matching.Internal;

/// <summary>References that several expected rows have: the parts of one bill, or a defect of the caller's books. Parts of one bill are paired
/// amount by amount; of different bills only where one pairing is possible.</summary>
internal sealed class SharedReferences(MatchState state)
{
    private readonly Dictionary<int, (List<int> Expected, List<int> Actual)> _byHead = [];

    public void AddExpected(int head, int row)
    {
        if (!_byHead.TryGetValue(head, out var group))
        {
            _byHead[head] = group = ([head], []);
        }

        group.Expected.Add(row);
    }

    public bool IsShared(int head) => _byHead.Count > 0 && _byHead.ContainsKey(head);

    public void AddActual(int head, int row) => _byHead[head].Actual.Add(row);

    public void Settle()
    {
        foreach (var (expected, actual) in _byHead.Values)
        {
            expected.Sort(state.Expected.Compare);
            actual.Sort(state.Actual.Compare);
            var isOneBill = expected.TrueForAll(row => state.IsSameBill(expected[0], row));
            foreach (var row in expected)
            {
                Pair(row, actual, isOneBill ? 1 : expected.Count(other => IsLike(other, row)));
            }

            foreach (var row in actual.Where(row => state.OfActual.IsFree(row)))
            {
                state.OfActual.SetNear(row, Nearest(row, expected));
            }
        }
    }

    private void Pair(int expected, List<int> actual, int alike)
    {
        if (alike > 1)
        {
            return;
        }

        var best = -1;
        foreach (var row in actual)
        {
            if (state.OfActual.IsFree(row)
                && state.IsSameTender(expected, row)
                && state.IsSameAmount(expected, row)
                && (best < 0 || Closeness.IsBetter(state, expected, row, best)))
            {
                best = row;
            }
        }

        if (best >= 0)
        {
            state.OfExpected.Pair(expected, best);
            state.OfActual.Pair(best, expected);
        }
    }

    /// <summary>Whether the same money could be for both.</summary>
    private bool IsLike(int left, int right) =>
        state.Expected.TenderOf[left] == state.Expected.TenderOf[right]
        && Math.Abs(state.Expected.Amounts[left] - state.Expected.Amounts[right]) <= 2 * state.Policy.Tolerance.Dong;

    /// <summary>An open part first, of those the one of its tender and amount.</summary>
    private int Nearest(int actual, List<int> expected) => expected
        .OrderByDescending(state.OfExpected.IsOpen)
        .ThenByDescending(row => state.IsSameTender(row, actual))
        .ThenByDescending(row => state.IsSameAmount(row, actual))
        .First();
}
