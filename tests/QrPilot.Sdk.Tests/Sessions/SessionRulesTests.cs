using FsCheck;
using FsCheck.Fluent;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Sessions;

public sealed class SessionRulesTests
{
    private static readonly TimeSpan Idle = TimeSpan.FromHours(2);

    private static readonly Gen<Step> Steps = Rule.Drawn(random => new Step(
        (Act)random.Next(Enum.GetValues<Act>().Length), random.Next(0, 4) * 10_000, TimeSpan.FromMinutes(random.Next(-30, 90))));

    public enum Act
    {
        Order,
        Money,
        TakeBack,
        Close,
        Void,
        Expire,
    }

    [Fact]
    public void Version_EveryChange_RisesByOne() => EachChange((before, after, _) => Assert.Equal(before.Version + 1, after.Version));

    [Fact]
    public void State_Ended_NeverChangesAgain() => EachChange((before, after, _) =>
    {
        if (before.State != SessionState.Open)
        {
            Assert.Equal((before.State, before.EndReason, before.EndedAt), (after.State, after.EndReason, after.EndedAt));
        }
    });

    [Fact]
    public void Rest_AfterAnyChange_IsWhatIsLeftAndNeverNegative() => EachChange((_, after, _) =>
        Assert.Equal(Math.Max(0, after.BillTotal.Dong - after.PaidTotal.Dong), after.Rest.Dong));

    [Fact]
    public void AddMoney_OpenSession_ClosesAsPaidExactlyWhenTheBillIsCovered() => EachChange((before, after, act) =>
    {
        if (act is Act.Money or Act.TakeBack && before.State == SessionState.Open)
        {
            var covered = after.BillTotal > VndAmount.Zero && after.PaidTotal >= after.BillTotal;

            Assert.Equal(covered ? SessionState.Closed : SessionState.Open, after.State);
            Assert.Equal(covered ? SessionEndReason.Paid : null, after.EndReason);
        }
    });

    [Fact]
    public void Times_AfterAnyChange_NeverGoBack() => EachChange((before, after, _) =>
    {
        Assert.True(after.LastActivityAt >= before.LastActivityAt);
        Assert.True(after.LastSeenAt >= before.LastSeenAt);
        Assert.True(after.EndedAt is null || after.EndedAt >= after.OpenedAt);
    });

    [Fact]
    public void EndedAt_AnySession_IsKnownExactlyWhenItHasEnded() => EachChange((_, after, _) =>
    {
        Assert.Equal(after.State == SessionState.Open, after.EndedAt is null);
        Assert.Equal(after.State == SessionState.Open, after.EndReason is null);
    });

    [Fact]
    public void Totals_AfterAnySequence_AreTheSums() => Rule.HoldsForAll(Steps, steps =>
    {
        long bill = 0, paid = 0;
        var orders = 0;

        var last = Run(steps, (before, after, act) =>
        {
            bill += act == Act.Order ? after.BillTotal.Dong - before.BillTotal.Dong : 0;
            orders += act == Act.Order ? 1 : 0;
            paid += act is Act.Money or Act.TakeBack ? after.PaidTotal.Dong - before.PaidTotal.Dong : 0;
        });

        Assert.Equal((bill, paid, orders), (last.BillTotal.Dong, last.PaidTotal.Dong, last.OrderCount));
    });

    /// <summary>However events come, what is noted is never later than the truth, and earlier by less than a step.</summary>
    [Fact]
    public void Touch_AnyEvents_NotesToWithinAStep() => Rule.Holds(
        Rule.Drawn(random => Enumerable.Range(0, 40).Select(_ => (After: random.Next(0, 45), Ago: random.Next(0, 90))).ToList()),
        events =>
        {
            var session = Sample.Session();
            var (now, latest) = (session.LastSeenAt, session.LastActivityAt);
            foreach (var (after, ago) in events)
            {
                now = now.AddSeconds(after);
                var at = now.AddSeconds(-ago);
                latest = at > latest ? at : latest;
                if (SessionRules.Touch(session, at, now) is { } touch)
                {
                    session = session with
                    {
                        LastActivityAt = touch.ActivityAt > session.LastActivityAt ? touch.ActivityAt : session.LastActivityAt,
                        LastSeenAt = touch.SeenAt,
                    };
                }

                Assert.InRange(latest - session.LastActivityAt, TimeSpan.Zero, SessionRules.TouchStep - TimeSpan.FromTicks(1));
                Assert.InRange(now - session.LastSeenAt, TimeSpan.Zero, SessionRules.TouchStep - TimeSpan.FromTicks(1));
            }
        });

    [Fact]
    public void Scan_NoSession_Opens() => Assert.Equal(ScanEffect.Open, SessionRules.Scan(null, Sample.Noon, Idle));

    [Fact]
    public void Scan_AnyTime_JoinsUntilIdleThenSupersedesAndRefusesThePast() => Rule.Holds(
        Rule.Drawn(random => (Active: random.Next(0, 300), At: random.Next(-10, 600))),
        draw =>
        {
            var session = Sample.Session() with { LastActivityAt = Sample.Noon.AddMinutes(draw.Active) };
            var expected = draw.At < 0 ? ScanEffect.Refuse : draw.At - draw.Active > 120 ? ScanEffect.Supersede : ScanEffect.Join;

            Assert.Equal(expected, SessionRules.Scan(session, Sample.Noon.AddMinutes(draw.At), Idle));
        });

    [Theory]
    [InlineData(0, ScanEffect.Join)]
    [InlineData(1, ScanEffect.Supersede)]
    public void Scan_AtTheEndOfIdleness_TurnsOverOneTickLater(long ticks, ScanEffect expected) =>
        Assert.Equal(expected, SessionRules.Scan(Sample.Session(), (Sample.Noon + Idle).AddTicks(ticks), Idle));

    [Fact]
    public void Expire_Silent_EndsWhenItBecameIdle()
    {
        var expired = SessionRules.Expire(Sample.Session(), Idle);

        Assert.Equal(
            (SessionState.Expired, SessionEndReason.Idle, Sample.Noon + Idle), (expired.State, expired.EndReason, expired.EndedAt));
    }

    [Fact]
    public void AddMoney_BillOfZero_DoesNotClose() =>
        Assert.Equal(SessionState.Open, SessionRules.AddMoney(Sample.Session(), VndAmount.Zero, Sample.Noon, Sample.Noon).State);

    private static void EachChange(Action<Session, Session, Act> check) => Rule.HoldsForAll(Steps, steps => Run(steps, check));

    /// <summary>Does what the services do: an open session takes orders and ends, one that was not voided takes money.</summary>
    private static Session Run(Step[] steps, Action<Session, Session, Act> check)
    {
        var session = Sample.Session();
        var at = Sample.Noon;
        foreach (var step in steps)
        {
            at += step.Later;
            var next = Apply(session, step, at);
            if (next is not null)
            {
                check(session, next, step.Act);
                session = next;
            }
        }

        return session;
    }

    private static Session? Apply(Session session, Step step, DateTimeOffset at) => (step.Act, session.State) switch
    {
        (Act.Order, SessionState.Open) => SessionRules.AddOrder(session, Sample.Dong(step.Amount), at, at),
        (Act.Money, not SessionState.Voided) => SessionRules.AddMoney(session, Sample.Dong(step.Amount), at, at),
        (Act.TakeBack, not SessionState.Voided) => SessionRules.AddMoney(
            session, VndAmount.Zero - VndAmount.Min(Sample.Dong(step.Amount), session.PaidTotal), at, at),
        (Act.Close, SessionState.Open) => SessionRules.Close(session, at, "note"),
        (Act.Void, SessionState.Open) => SessionRules.Void(session, at, "reason"),
        (Act.Expire, SessionState.Open) => SessionRules.Expire(session, Idle),
        _ => null,
    };

    private sealed record Step(Act Act, long Amount, TimeSpan Later);
}
