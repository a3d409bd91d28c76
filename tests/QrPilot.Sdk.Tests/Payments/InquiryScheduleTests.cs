using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Payments;

public sealed class InquiryScheduleTests
{
    private static readonly GatewayCapabilities Patient = new()
    {
        Amounts = new GatewayLimits(new VndAmount(1), new VndAmount(2)),
        Notifications = NotificationMethod.Post,
        NotifiesFailures = true,
        CanQuery = true,
    };

    [Fact]
    public void Next_SilentPayment_IsAskedAfterOneFiveFifteenMinutesAnHourAndThenNightlyForAWeek()
    {
        var ages = Follow(Patient).Select(at => at - Sample.Noon).ToList();

        Assert.Equal([TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)], ages[..4]);
        Assert.All(Follow(Patient).Skip(4), at => Assert.Equal(new TimeOnly(19, 30), TimeOnly.FromDateTime(at.UtcDateTime)));
        Assert.Equal(7, ages.Count - 4);
        Assert.All(ages, age => Assert.True(age <= TimeSpan.FromDays(7)));
    }

    [Fact]
    public void Next_GatewayThatRefusesQuickRepeats_IsNeverAskedSoonerThanItAllows()
    {
        var times = Follow(Patient with { QueryInterval = TimeSpan.FromMinutes(5) });

        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromMinutes(5)));
        Assert.Equal(Sample.Noon.AddMinutes(6), times[1]);
    }

    [Fact]
    public void Next_GatewayThatForgets_IsNotAskedAfterwards()
    {
        var times = Follow(Patient with { StatusKept = TimeSpan.FromHours(48) });

        Assert.All(times, at => Assert.True(at <= Sample.Noon.AddHours(48)));
        Assert.Equal(6, times.Count);
    }

    [Fact]
    public void Next_HostWasDown_AsksOnceAndGoesOnWithTheSchedule()
    {
        var late = new Inquiry("pay_1", Sample.Noon.AddMinutes(1), 0);

        var next = InquirySchedule.Next(late, Sample.Noon, Sample.Noon.AddMinutes(20), Patient);

        Assert.Equal(new Inquiry("pay_1", Sample.Noon.AddHours(1), 1), next.Inquiry);
    }

    private static List<DateTimeOffset> Follow(GatewayCapabilities capabilities)
    {
        var times = new List<DateTimeOffset>();
        for (var inquiry = InquirySchedule.First("pay_1", Sample.Noon).Inquiry; inquiry is not null;)
        {
            times.Add(inquiry.DueAt);
            inquiry = InquirySchedule.Next(inquiry, Sample.Noon, inquiry.DueAt, capabilities).Inquiry;
        }

        return times;
    }
}
