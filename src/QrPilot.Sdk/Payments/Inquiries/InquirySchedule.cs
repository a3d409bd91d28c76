using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Payments.Inquiries;

/// <summary>When a silent payment or refund is asked about: after one minute, 5, 15 and an hour, then every night for a week. Pure.</summary>
internal static class InquirySchedule
{
    private static readonly TimeSpan[] Ages = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>02:30 in Vietnam, when most shops are closed, as a time of the UTC day before.</summary>
    private static readonly TimeSpan Night = new(19, 30, 0);

    /// <summary>The first question about something made at this time.</summary>
    public static InquiryWrite First(string subjectId, DateTimeOffset createdAt) =>
        InquiryWrite.Put(new Inquiry(subjectId, createdAt + Ages[0], Asked: 0));

    /// <summary>The question after one that left things open; none when the gateway will not know any more.</summary>
    /// <param name="asked">The question that was answered, or not.</param>
    /// <param name="createdAt">When the payment or refund was made.</param>
    /// <param name="now">When it was asked.</param>
    /// <param name="capabilities">How often the gateway may be asked and for how long it knows.</param>
    public static InquiryWrite Next(Inquiry asked, DateTimeOffset createdAt, DateTimeOffset now, GatewayCapabilities capabilities)
    {
        var next = NextAge(createdAt, now) ?? NextNight(now);
        var earliest = now + capabilities.QueryInterval;
        var due = next > earliest ? next : earliest;
        var end = createdAt + (capabilities.StatusKept < Longest ? capabilities.StatusKept.Value : Longest);
        return due <= end ? InquiryWrite.Put(new Inquiry(asked.SubjectId, due, asked.Asked + 1)) : InquiryWrite.Drop(asked.SubjectId);
    }

    private static DateTimeOffset? NextAge(DateTimeOffset createdAt, DateTimeOffset now)
    {
        foreach (var age in Ages)
        {
            if (createdAt + age > now)
            {
                return createdAt + age;
            }
        }

        return null;
    }

    private static DateTimeOffset NextNight(DateTimeOffset now)
    {
        var night = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + Night;
        return night > now ? night : night.AddDays(1);
    }
}
