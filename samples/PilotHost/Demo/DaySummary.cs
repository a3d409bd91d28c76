using System.Globalization;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;

namespace PilotHost.Demo;

/// <summary>What came of the day, read back through the API.</summary>
internal sealed record DaySummary
{
    private int Sessions { get; init; }

    private long Events { get; init; }

    private int Orders { get; init; }

    private int Visits { get; init; }

    private int WalletPaid { get; init; }

    private int WalletMatched { get; init; }

    private DateOnly Date { get; init; }

    private SideView Money { get; init; } = new(0, 0, 0);

    private SideView Billed { get; init; } = new(0, 0, 0);

    private IReadOnlyList<ExceptionView> Exceptions { get; init; } = [];

    public static async Task<DaySummary> CollectAsync(
        QrPilotApiClient api, DateOnly date, IReadOnlyList<Visit> visits, RunsAnswer answer, CancellationToken cancellationToken)
    {
        var types = await CountEventsAsync(api, date, cancellationToken);
        var day = $"from={date:yyyy-MM-dd}&to={date:yyyy-MM-dd}&limit=1000";
        var matches = await AllAsync(after => api.ListMatchesAsync(day + after, cancellationToken));
        return new DaySummary
        {
            Date = date,
            Visits = visits.Count,
            Sessions = types.GetValueOrDefault("session.opened"),
            Orders = types.GetValueOrDefault("order.submitted"),
            Events = types.Values.Sum(),
            WalletPaid = visits.Count(visit => visit.Ending is not (VisitEnding.OldTill or VisitEnding.Cash or VisitEnding.WalkOut)),
            WalletMatched = matches.Count(match => match.Tender == "momo"),
            Money = Sum(answer.Runs.Select(run => run.Totals.Money)),
            Billed = Sum(answer.Runs.Select(run => run.Totals.Billed)),
            Exceptions = await AllAsync(after => api.ListExceptionsAsync("status=open&" + day + after, cancellationToken)),
        };
    }

    public void Print(TextWriter output, TimeSpan elapsed)
    {
        output.WriteLine();
        output.WriteLine($"The business day {Date:yyyy-MM-dd}, played in {elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
        output.WriteLine($"  sessions            {Sessions,10}");
        output.WriteLine($"  events in the feed  {Events,10}");
        output.WriteLine($"  order capture       {Percent(Orders, Visits),10}  ({Orders} of {Visits} orders; the others went through the old till)");
        output.WriteLine($"  wallet match rate   {Percent(WalletMatched, WalletPaid),10}  ({WalletMatched} of {WalletPaid} MoMo payments that guests made)");
        Print(output, "money recorded", Money);
        Print(output, "bills recorded", Billed);
        output.WriteLine();
        output.WriteLine($"  {"exceptions",-20}{"count",6}{"at risk",20}");
        foreach (var group in Exceptions.GroupBy(item => item.Class).OrderBy(group => group.Key))
        {
            output.WriteLine($"  {Name(group.Key),-20}{group.Count(),6}{new VndAmount(group.Sum(item => item.AtRisk)),20}");
        }

        output.WriteLine();
    }

    private static void Print(TextWriter output, string name, SideView side) => output.WriteLine(
        $"  {name,-18}{new VndAmount(side.Recorded),18} = matched {new VndAmount(side.Matched)} + listed {new VndAmount(side.Listed)}"
        + (side.Recorded == side.Matched + side.Listed ? "" : "  OUT OF BALANCE"));

    private static string Name(ExceptionClass @class) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(@class.ToString());

    private static string Percent(int part, int whole) =>
        whole == 0 ? "not measurable" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static SideView Sum(IEnumerable<SideView> sides) =>
        sides.Aggregate(new SideView(0, 0, 0), (sum, side) => new(sum.Recorded + side.Recorded, sum.Matched + side.Matched, sum.Listed + side.Listed));

    private static async Task<Dictionary<string, int>> CountEventsAsync(QrPilotApiClient api, DateOnly date, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        string? cursor = null;
        FeedAnswer page;
        do
        {
            page = await api.ReadFeedAsync(cursor, limit: 1000, cancellationToken: cancellationToken);
            cursor = page.NextCursor;
            foreach (var happened in page.Events.Where(happened => happened.BusinessDate == date))
            {
                counts[happened.Type] = counts.GetValueOrDefault(happened.Type) + 1;
            }
        }
        while (page.HasMore);
        return counts;
    }

    private static async Task<List<T>> AllAsync<T>(Func<string, Task<ListAnswer<T>>> read)
    {
        var all = new List<T>();
        string? next = null;
        do
        {
            var page = await read(next is null ? "" : "&after=" + next);
            all.AddRange(page.Items);
            next = page.Next;
        }
        while (next is not null);
        return all;
    }
}
