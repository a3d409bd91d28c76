namespace QrPilot.Proving.Crash;

/// <summary>What is done when. Pure.</summary>
internal static class SabotagePlan
{
    private const int ShortestPause = 400;
    private const int LongestPause = 1_400;

    /// <summary>So many acts, every kind at least once where there are enough of them; hosts are killed as often as all else together.</summary>
    /// <param name="kinds">The kinds that can be done.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Decides their order.</param>
    public static IReadOnlyList<KillKind> Of(IReadOnlyList<KillKind> kinds, int count, int seed)
    {
        var random = new Random(seed);
        var others = kinds.Where(kind => kind != KillKind.HostKilled).ToArray();
        var acts = kinds.Take(count).ToList();
        while (acts.Count < count)
        {
            acts.Add(random.Next(2) == 0 ? KillKind.HostKilled : others[random.Next(others.Length)]);
        }

        var order = acts.ToArray();
        random.Shuffle(order);
        return order;
    }

    public static TimeSpan PauseOf(Random random) => TimeSpan.FromMilliseconds(random.Next(ShortestPause, LongestPause));
}
