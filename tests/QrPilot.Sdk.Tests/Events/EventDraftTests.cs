using QrPilot.Sdk.Events;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Events;

public sealed class EventDraftTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Draft_OldEvent_IsLateAfter72Hours(long ticks, bool late)
    {
        var command = Sample.Command() with { OccurredAt = Sample.Noon - EventRules.LateAfter - TimeSpan.FromTicks(ticks) };

        Assert.Equal(late, Draft(command, Sample.Till()).Late);
    }

    [Fact]
    public void Draft_SentAt_GivesTheSkewInMilliseconds() =>
        Assert.Equal(-90_000, Draft(Sample.Command(), Sample.Till(), sentAt: Sample.Noon.AddSeconds(90)).SkewMs);

    [Fact]
    public void Draft_TrustedSender_HasItsOwnBusinessDate()
    {
        var date = Sample.Day.AddDays(-3);

        Assert.Equal(date, Draft(Sample.Command(), Sample.Till(), date).BusinessDate);
        Assert.Equal(Sample.Day, Draft(Sample.Command(), Sample.Diner("ses_1"), date).BusinessDate);
    }

    [Theory]
    [InlineData(null, "{}")]
    [InlineData("null", "{}")]
    [InlineData("""{ "a" : 1 }""", """{ "a" : 1 }""")]
    public void Draft_Data_IsKeptAsSent(string? data, string kept) =>
        Assert.Equal(kept, Draft(Sample.Command(data: data), Sample.Till()).Data);

    [Fact]
    public void Differences_ReceiptAndSkewAndFlags_AreIgnored()
    {
        var first = Sample.Event();
        var second = first with
        {
            ReceivedAt = Sample.Noon.AddDays(9),
            SkewMs = 5,
            Late = true,
            BusinessDate = Sample.Day.AddDays(1),
            StoreId = "sto_2",
        };

        Assert.Empty(EventRules.Differences(first, second));
    }

    [Fact]
    public void Differences_AnySetOfFields_AreNamed() => Rule.Holds(Rule.Drawn(random => random.Next(32)), mask =>
    {
        var first = Sample.Event();
        var second = first with
        {
            SessionId = Is(1) ? "ses_2" : first.SessionId,
            Type = Is(2) ? EventTypes.StaffCalled : first.Type,
            OccurredAt = Is(4) ? first.OccurredAt.AddTicks(1) : first.OccurredAt,
            DeviceSeq = Is(8) ? 1 : null,
            Data = Is(16) ? """{"a":1}""" : first.Data,
        };
        string[] names = ["session_id", "type", "occurred_at", "device_seq", "data"];

        Assert.Equal(names.Where((_, i) => Is(1 << i)), EventRules.Differences(first, second));

        bool Is(int bit) => (mask & bit) != 0;
    });

    [Theory]
    [InlineData("""{"a":1,"b":[true,null]}""", """{ "b" : [ true, null ], "a" : 1.0 }""", true)]
    [InlineData("""{"a":"\u00e9"}""", """{"a":"é"}""", true)]
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""", false)]
    [InlineData("""{"a":null}""", """{}""", false)]
    [InlineData("""{"a":"1"}""", """{"a":1}""", false)]
    public void Differences_Json_IsComparedByMeaning(string first, string second, bool same) =>
        Assert.Equal(same, EventRules.Differences(Sample.Event(data: first), Sample.Event(data: second)).Count == 0);

    private static EventDraft Draft(EventCommand command, Caller caller, DateOnly? date = null, DateTimeOffset? sentAt = null) =>
        EventRules.Draft(command, caller, Sample.Session(), sentAt, date, Sample.Noon);
}
