using QrPilot.Sdk.Api;

namespace QrPilot.Proving.Crash;

/// <summary>The money of all stores and dates, as reconciliation and the closes tell it.</summary>
/// <param name="Recorded">All that came in.</param>
/// <param name="Matched">What pays a bill.</param>
/// <param name="Listed">What is in an exception.</param>
/// <param name="Off">The sum over all runs of how far recorded is from matched and listed, and over all closes of how far they are from their run.</param>
internal sealed record Books(long Recorded, long Matched, long Listed, long Off)
{
    public static async Task<Books> ReadAsync(
        RetryingClient client, IEnumerable<DateOnly> dates, CancellationToken cancellationToken)
    {
        var books = new Books(0, 0, 0, 0);
        foreach (var date in dates)
        {
            var runs = (await client.PostAsync(
                "/v1/reconciliation/runs",
                new RunRequest { BusinessDate = date },
                ApiJson.Default.RunRequest,
                ApiJson.Default.RunsAnswer,
                $"crash/run/{date:yyyy-MM-dd}",
                cancellationToken)).Runs;
            foreach (var run in runs)
            {
                books = books.With(run.Totals.Money);
                books = run.StoreId is { } store
                    ? books with { Off = books.Off + Distance(run.Totals.Money, (await CloseAsync(client, store, date, cancellationToken)).Totals.Money) }
                    : books;
            }
        }

        return books;
    }

    private static Task<DayCloseView> CloseAsync(RetryingClient client, string storeId, DateOnly date, CancellationToken cancellationToken) =>
        client.PostAsync(
            $"/v1/stores/{storeId}/days/{date:yyyy-MM-dd}/close",
            new CloseDayRequest(),
            ApiJson.Default.CloseDayRequest,
            ApiJson.Default.DayCloseView,
            $"crash/close/{storeId}/{date:yyyy-MM-dd}",
            cancellationToken);

    private Books With(SideView money) => new(
        Recorded + money.Recorded,
        Matched + money.Matched,
        Listed + money.Listed,
        Off + Math.Abs(money.Recorded - money.Matched - money.Listed));

    private static long Distance(SideView one, SideView other) =>
        Math.Abs(one.Recorded - other.Recorded) + Math.Abs(one.Matched - other.Matched) + Math.Abs(one.Listed - other.Listed);
}
