namespace QrPilot.Sdk.Matching.Internal;

/// <summary>Falls bills and money into blocks: two rows stand in one block when a chain of possible pairs leads from one to the other.</summary>
internal sealed class WindowBlocks
{
    private readonly int[] _runs;
    private readonly int[] _parents;
    private readonly List<(int Bill, int Low, int High)> _ranges;
    private readonly int[] _rangeOrder;
    private readonly List<(int First, int End)> _blocks = [];

    /// <param name="money">How many pieces of money there are.</param>
    /// <param name="ranges">What each bill could be paid by.</param>
    public WindowBlocks(int money, List<(int Bill, int Low, int High)> ranges)
    {
        _ranges = ranges;
        _runs = Runs(money, ranges, out var runs);
        _parents = new int[runs];
        for (var i = 0; i < runs; i++)
        {
            _parents[i] = i;
        }

        // A bill has several ranges where the tolerance lets it have several amounts.
        for (var i = 1; i < ranges.Count; i++)
        {
            if (ranges[i].Bill == ranges[i - 1].Bill)
            {
                _parents[Root(_runs[ranges[i].Low])] = Root(_runs[ranges[i - 1].Low]);
            }
        }

        _rangeOrder = new int[ranges.Count];
        var roots = new int[ranges.Count];
        for (var i = 0; i < roots.Length; i++)
        {
            (_rangeOrder[i], roots[i]) = (i, Root(_runs[ranges[i].Low]));
        }

        Array.Sort(roots, _rangeOrder);
        for (var first = 0; first < roots.Length;)
        {
            var end = first + 1;
            while (end < roots.Length && roots[end] == roots[first])
            {
                end++;
            }

            _blocks.Add((first, end));
            first = end;
        }
    }

    public int Count => _blocks.Count;

    /// <summary>Fills in the rows of a block.</summary>
    public void Read(int block, AmountOrder money, List<int> bills, List<int> pieces)
    {
        bills.Clear();
        pieces.Clear();
        var (first, end) = _blocks[block];
        if (end - first == 1)
        {
            bills.Add(_ranges[_rangeOrder[first]].Bill);
            var (_, low, high) = _ranges[_rangeOrder[first]];
            for (; low < high; low++)
            {
                pieces.Add(money.RowAt(low));
            }

            return;
        }

        var (seenBills, seenRuns) = (new HashSet<int>(), new HashSet<int>());
        for (var i = first; i < end; i++)
        {
            var (bill, low, _) = _ranges[_rangeOrder[i]];
            if (seenBills.Add(bill))
            {
                bills.Add(bill);
            }

            if (seenRuns.Add(_runs[low]))
            {
                AddRun(low, money, pieces);
            }
        }
    }

    /// <summary>Numbers the money so that neighbours whom one range covers have the same number.</summary>
    private static int[] Runs(int money, List<(int Bill, int Low, int High)> ranges, out int count)
    {
        var joined = new int[money + 1];
        foreach (var (_, low, high) in ranges)
        {
            joined[low]++;
            joined[high - 1]--;
        }

        var runs = new int[money];
        var covers = 0;
        count = 1;
        for (var i = 0; i < money; i++)
        {
            count += i > 0 && covers == 0 ? 1 : 0;
            runs[i] = count - 1;
            covers += joined[i];
        }

        return runs;
    }

    private void AddRun(int position, AmountOrder money, List<int> pieces)
    {
        var run = _runs[position];
        while (position > 0 && _runs[position - 1] == run)
        {
            position--;
        }

        for (; position < _runs.Length && _runs[position] == run; position++)
        {
            pieces.Add(money.RowAt(position));
        }
    }

    private int Root(int run)
    {
        while (_parents[run] != run)
        {
            run = _parents[run] = _parents[_parents[run]];
        }

        return run;
    }
}
