using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Events;

public sealed class EventRulesTests
{
    private const string Added = """{"line_id":"l1","item_id":"itm_1","quantity":2,"note":"no ice"}""";

    [Theory]
    [InlineData(EventTypes.MenuViewed, null)]
    [InlineData(EventTypes.MenuViewed, "null")]
    [InlineData(EventTypes.ItemAdded, Added)]
    [InlineData(EventTypes.ItemAdded, """{"line_id":"l1","item_id":"itm_1","quantity":999}""")]
    [InlineData(EventTypes.ItemRemoved, """{"line_id":"l1"}""")]
    [InlineData(EventTypes.ItemQuantityChanged, """{"line_id":"l1","quantity":1}""")]
    [InlineData(EventTypes.CartCleared, """{"why":"changed my mind"}""")]
    [InlineData(EventTypes.BillRequested, "{}")]
    [InlineData("custom.game_1.won", """{"points":[1,2]}""")]
    public void Judge_GoodEvent_HasNoFault(string type, string? data) => Assert.Null(Judge(Sample.Command(type: type, data: data)));

    [Theory]
    [InlineData("short-7")]
    [InlineData("has space")]
    [InlineData("phở-12345")]
    [InlineData("semi;colon")]
    [InlineData("")]
    public void Judge_BadKey_IsRefused(string key) =>
        AssertFault(ErrorCodes.IdempotencyKeyInvalid, "idempotency_key", Sample.Command(key: key));

    [Fact]
    public void Judge_AnyAsciiCharacterInKey_IsAcceptedExactlyWhenListed()
    {
        for (var c = '\0'; c < 256; c++)
        {
            var allowed = char.IsAsciiLetterOrDigit(c) || "-_.:/".Contains(c, StringComparison.Ordinal);

            Assert.Equal((c, allowed), (c, Judge(Sample.Command(key: "1234567" + c)) is null));
        }
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Judge_LongKey_IsAcceptedUpToHundred(int length, bool good) =>
        Assert.Equal(good, Judge(Sample.Command(key: new string('k', length))) is null);

    [Theory]
    [InlineData(EventTypes.SessionOpened)]
    [InlineData(EventTypes.OrderSubmitted)]
    [InlineData(EventTypes.PaymentSucceeded)]
    [InlineData(EventTypes.CashRecorded)]
    [InlineData("custom.")]
    [InlineData("custom.Upper")]
    [InlineData("custom.a-b")]
    [InlineData("unknown")]
    public void Judge_TypeThatClientsMayNotSend_IsRefused(string type) =>
        AssertFault(ErrorCodes.EventTypeRefused, "type", Sample.Command(type: type));

    [Fact]
    public void Judge_NoSession_IsRefused() =>
        Assert.Equal(ErrorCodes.SessionNotFound, EventRules.Judge(Sample.Command(), Sample.Till(), null, Sample.Item(), Sample.Noon)?.Code);

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void Judge_Future_IsRefusedAfterFiveMinutes(int seconds, bool good)
    {
        var fault = Judge(Sample.Command() with { OccurredAt = Sample.Noon.AddSeconds(seconds) });

        Assert.Equal(good ? null : ErrorCodes.EventInFuture, fault?.Code);
    }

    [Theory]
    [InlineData(0L, true)]
    [InlineData(-1L, false)]
    public void Judge_DeviceSeq_IsNotNegative(long seq, bool good) =>
        Assert.Equal(good ? null : "device_seq", Judge(Sample.Command() with { DeviceSeq = seq })?.Field);

    [Theory]
    [InlineData(false, 30, false)]
    [InlineData(true, 60, true)]
    [InlineData(true, 61, false)]
    public void Judge_EndedSession_TakesOnlyTrustedEventsFromBeforeItsEnd(bool trusted, int minute, bool good)
    {
        var session = Sample.Session(state: SessionState.Closed);
        var command = Sample.Command() with { OccurredAt = Sample.Noon.AddMinutes(minute) };

        var fault = EventRules.Judge(command, trusted ? Sample.Till() : Sample.Diner("ses_1"), session, Sample.Item(), Sample.Noon.AddHours(3));

        Assert.Equal(good ? null : ErrorCodes.SessionEnded, fault?.Code);
    }

    [Theory]
    [InlineData(EventTypes.ItemAdded, true)]
    [InlineData(EventTypes.CartCleared, true)]
    [InlineData(EventTypes.BillRequested, true)]
    [InlineData(EventTypes.StaffCalled, true)]
    [InlineData(EventTypes.MenuViewed, false)]
    [InlineData(EventTypes.RecommendationShown, false)]
    [InlineData("custom.game", false)]
    public void Judge_NoConsent_TakesOnlyWhatOrderingNeeds(string type, bool good)
    {
        var command = Sample.Command(type: type, data: type == EventTypes.ItemAdded ? Added : null);

        Assert.Equal(good ? null : ErrorCodes.NoConsent, Judge(command, Sample.Diner("ses_1", consent: false))?.Code);
    }

    [Theory]
    [InlineData(EventTypes.MenuViewed, "[]", "data")]
    [InlineData(EventTypes.MenuViewed, "\"text\"", "data")]
    [InlineData(EventTypes.ItemAdded, null, "data.line_id")]
    [InlineData(EventTypes.ItemAdded, """{"line_id":"l1","quantity":1}""", "data.item_id")]
    [InlineData(EventTypes.ItemAdded, """{"line_id":"l1","item_id":"itm_1"}""", "data.quantity")]
    [InlineData(EventTypes.ItemAdded, """{"line_id":"l1","item_id":"itm_1","quantity":0}""", "data.quantity")]
    [InlineData(EventTypes.ItemAdded, """{"line_id":"l1","item_id":"itm_1","quantity":1000}""", "data.quantity")]
    [InlineData(EventTypes.ItemAdded, """{"line_id":"l1","item_id":"itm_1","quantity":1.5}""", "data.quantity")]
    [InlineData(EventTypes.ItemAdded, """{"line_id":"l1","item_id":"itm_1","quantity":1,"price":1}""", "data.price")]
    [InlineData(EventTypes.ItemAdded, """{"line_id":"","item_id":"itm_1","quantity":1}""", "data.line_id")]
    [InlineData(EventTypes.ItemRemoved, """{"line_id":"l1","quantity":1}""", "data.quantity")]
    [InlineData(EventTypes.ItemQuantityChanged, """{"line_id":"l1"}""", "data.quantity")]
    public void Judge_BadData_NamesTheField(string type, string? data, string field) =>
        AssertFault(ErrorCodes.EventDataInvalid, field, Sample.Command(type: type, data: data));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Judge_LargeData_IsAcceptedUpToTheLimit(int over, bool good)
    {
        var data = $$"""{"a":"{{new string('x', EventRules.MaxDataLength - 8 + over)}}"}""";

        Assert.Equal(good ? null : ErrorCodes.EventDataInvalid, Judge(Sample.Command(data: data))?.Code);
    }

    public static TheoryData<MenuItem?> ItemsOutOfReach() =>
    [
        (MenuItem?)null,
        Sample.Item() with { Id = "itm_2" },
        Sample.Item() with { StoreId = "sto_2" },
        Sample.Item() with { Available = false },
    ];

    [Theory]
    [MemberData(nameof(ItemsOutOfReach))]
    public void Judge_ItemThatTheStoreDoesNotSell_IsRefused(MenuItem? item)
    {
        var fault = EventRules.Judge(
            Sample.Command(type: EventTypes.ItemAdded, data: Added), Sample.Diner("ses_1"), Sample.Session(), item, Sample.Noon);

        Assert.Equal((ErrorCodes.MenuItemNotFound, "data.item_id"), (fault?.Code, fault?.Field));
    }

    private static EventFault? Judge(EventCommand command, Caller? caller = null) =>
        EventRules.Judge(command, caller ?? Sample.Diner("ses_1"), Sample.Session(), Sample.Item(), Sample.Noon);

    private static void AssertFault(string code, string field, EventCommand command)
    {
        var fault = Judge(command);

        Assert.Equal((code, field), (fault?.Code, fault?.Field));
    }
}
