namespace PilotHost.Demo;

/// <summary>Invents a business day from a seed. Pure. A table has one group at a time.</summary>
internal static class DayGenerator
{
    private static readonly TimeSpan Opening = TimeSpan.FromHours(7);
    private static readonly TimeSpan ServiceTime = TimeSpan.FromHours(15);
    private static readonly TimeSpan Stay = TimeSpan.FromMinutes(40);

    /// <summary>The host expires a table after two silent hours; whoever leaves unpaid keeps it longer than that.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(150);

    public static IReadOnlyList<Visit> Invent(DateOnly date, int seed, IReadOnlyList<DemoStore> stores)
    {
        var midnight = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7));
        var visits = new List<Visit>();
        for (var store = 0; store < stores.Count; store++)
        {
            var random = new Random((seed * 1_000) + store);
            var arrivals = Enumerable.Range(0, stores[store].Visits).Select(_ => midnight + Opening + Arrival(random)).Order().ToList();
            var freeAt = new DateTimeOffset[stores[store].Tables];
            for (var i = 0; i < arrivals.Count; i++)
            {
                visits.Add(InventVisit(random, stores[store], store, i, arrivals[i], freeAt));
            }
        }

        return visits;
    }

    private static Visit InventVisit(Random random, DemoStore place, int store, int number, DateTimeOffset at, DateTimeOffset[] freeAt)
    {
        var ending = Ending(random, place.OldTillShare);
        var table = Array.IndexOf(freeAt, freeAt.Min());
        var start = freeAt[table] > at ? freeAt[table] : at;
        freeAt[table] = start + (ending == VisitEnding.WalkOut ? Abandoned : Stay);
        var lines = Enumerable.Range(0, random.Next(1, 6)).Select(_ => (random.Next(place.Menu.Count), random.Next(1, 3))).ToList();
        if (lines.TrueForAll(line => place.Menu[line.Item1].Price == 0))
        {
            lines.Add((0, 1));
        }

        return new Visit
        {
            Key = $"demo/{place.Code}/{number}",
            Store = store,
            Table = table,
            At = start,
            Phones = random.Next(1, 4),
            Lines = lines,
            ChangesMind = random.NextDouble() < 0.15,
            Ending = ending,
            BadNetwork = random.NextDouble() < 0.10,
        };
    }

    /// <summary>Two busy times: the morning and the evening.</summary>
    private static TimeSpan Arrival(Random random)
    {
        var bell = (random.NextDouble() + random.NextDouble() + random.NextDouble()) / 3;
        return ServiceTime * (random.NextDouble() < 0.45 ? bell * 0.5 : 0.4 + (bell * 0.6));
    }

    private static VisitEnding Ending(Random random, double oldTillShare)
    {
        if (random.NextDouble() < oldTillShare)
        {
            return VisitEnding.OldTill;
        }

        return random.NextDouble() switch
        {
            < 0.52 => VisitEnding.Cash,
            < 0.88 => VisitEnding.MoMo,
            < 0.91 => VisitEnding.MoMoDoubled,
            < 0.93 => VisitEnding.MoMoLost,
            < 0.95 => VisitEnding.MoMoLate,
            < 0.96 => VisitEnding.MoMoForged,
            _ => VisitEnding.WalkOut,
        };
    }
}
