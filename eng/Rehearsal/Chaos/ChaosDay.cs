using System.Diagnostics;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Testing.Simulation;

namespace QrPilot.Rehearsal.Chaos;

/// <summary>A whole day of payments with every trouble that gateways make, then the nights in which the host finds out; then what the
/// gateways truly did is compared with what the host believes.</summary>
internal static class ChaosDay
{
    /// <summary>14 March 2026, 8 o'clock in Vietnam.</summary>
    private static readonly DateTimeOffset Opening = new(2026, 3, 14, 1, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Date = new(2026, 3, 14);
    private static readonly TimeSpan Arrivals = TimeSpan.FromHours(14.5);

    /// <summary>The last guests are still paying.</summary>
    private static readonly DateTimeOffset Closing = Opening + Arrivals + TimeSpan.FromMinutes(1);

    /// <summary>When inquiries are made at night: a minute after the host's own time for it.</summary>
    private static readonly TimeSpan Night = new(19, 31, 0);

    private const int Nights = 8;

    /// <param name="payments">How many visits.</param>
    /// <param name="seed">Decides who comes when and what they do.</param>
    /// <param name="plan">Decides how the gateways misbehave.</param>
    /// <param name="cancellationToken">Ends the day.</param>
    public static async Task<ChaosSummary> RunAsync(
        int payments, int seed, GatewayFaultPlan plan, CancellationToken cancellationToken)
    {
        var time = Stopwatch.StartNew();
        var tally = new ChaosTally();
        await using var world = await ChaosWorld.StartAsync(Opening, plan, cancellationToken);
        var visits = Enumerable.Range(0, payments).Select(number => new Visit(world, tally, number, seed)).ToList();
        for (var i = 0; i < visits.Count; i++)
        {
            world.Agenda.Add(Visit.ArrivalOf(i, seed, Opening, Arrivals), visits[i].StartAsync);
        }

        await PlayAsync(world, until: Closing, cancellationToken);
        for (var i = 0; i < ChaosHost.Stores; i++)
        {
            await world.Host.Api.CloseDayAsync(ChaosHost.StoreId(i), Date, $"close/store/{i}", cancellationToken);
        }

        await PlayAsync(world, until: Closing + TimeSpan.FromMinutes(10), cancellationToken);
        foreach (var gateway in world.Gateways.Values)
        {
            await gateway.SendNowAsync("release", cancellationToken);
        }

        await PlayAsync(world, until: null, cancellationToken);
        await SettleAsync(world, cancellationToken);
        var truth = await ChaosAudit.RunAsync(world, visits, Date, cancellationToken);
        return truth with
        {
            Payments = payments,
            Seed = seed,
            RepeatedRequests = tally.Repeats,
            RepeatsThatDiffer = tally.RepeatsThatDiffer,
            Unanswered = tally.Unanswered,
            RequestsGivenUp = tally.RequestsGivenUp,
            PaymentsBegunAnew = tally.PaymentsBegunAnew,
            RefundsTaken = tally.Refunds,
            Machine = Machine.Describe(),
            Seconds = (int)time.Elapsed.TotalSeconds,
        };
    }

    /// <summary>Minute by minute, until a time or until nothing is left to happen.</summary>
    private static async Task PlayAsync(ChaosWorld world, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        while (until is { } end ? world.Clock.GetUtcNow() < end : !world.Agenda.IsEmpty)
        {
            await world.AdvanceToAsync(world.Clock.GetUtcNow() + TimeSpan.FromMinutes(1), cancellationToken);
            await world.RunAsync([.. world.Agenda.TakeDue(world.Clock.GetUtcNow()), AskOf(world)], cancellationToken);
        }
    }

    /// <summary>Through the whole schedule of inquiries: minutes, an hour, and a week of nights.</summary>
    private static async Task SettleAsync(ChaosWorld world, CancellationToken cancellationToken)
    {
        foreach (var minutes in new[] { 1, 4, 6, 6, 6, 15, 30, 60, 60, 60, 60 })
        {
            await StepAsync(world, TimeSpan.FromMinutes(minutes), cancellationToken);
        }

        for (var night = 0; night < Nights; night++)
        {
            var now = world.Clock.GetUtcNow();
            var next = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + Night;
            await StepAsync(world, (next > now ? next : next.AddDays(1)) - now, cancellationToken);
            await StepAsync(world, TimeSpan.FromMinutes(6), cancellationToken);
            await StepAsync(world, TimeSpan.FromMinutes(6), cancellationToken);
        }
    }

    private static async Task StepAsync(ChaosWorld world, TimeSpan by, CancellationToken cancellationToken)
    {
        await world.AdvanceToAsync(world.Clock.GetUtcNow() + by, cancellationToken);
        await world.RunAsync([.. world.Gateways.Values.Select(Redeliver), AskOf(world)], cancellationToken);
        await world.Host.Get<NotificationService>().ApplyLeftoversAsync(TimeSpan.Zero, 1_000, cancellationToken);

        Func<CancellationToken, Task> Redeliver(SimulatorClient gateway) => ct => gateway.SendNowAsync("redeliver", ct);
    }

    /// <summary>Asks about what is due, and about whatever comes due meanwhile.</summary>
    private static Func<CancellationToken, Task> AskOf(ChaosWorld world) => async cancellationToken =>
    {
        while (await world.Host.Get<InquiryService>().AskAsync(1_000, cancellationToken) > 0)
        {
        }
    };
}
