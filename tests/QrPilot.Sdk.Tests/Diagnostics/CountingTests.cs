using System.Diagnostics.Metrics;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;
using QrPilot.Tests.Shared;

namespace QrPilot.Sdk.Tests.Diagnostics;

/// <summary>What is counted is what holds: each thing once, however often it is asked for, told or decided.</summary>
public sealed class CountingTests
{
    [Fact]
    public async Task Day_WithRepetitions_IsCountedAsTheBooksHaveIt()
    {
        using var host = await TestHost.StartAsync();
        using var heard = new Heard(host.Get<IMeterFactory>(), spans: false);

        var (session, payment) = await host.DineToPayAsync();
        await TestHost.SixteenAsync(_ => host.DeliverAsync(payment));
        var cash = await host.DineAsync(table: "tbl_2");
        await TestHost.SixteenAsync(_ => host.TakeCashAsync(cash, key: "cash"));
        await TestHost.SixteenAsync(_ => host.Events.AppendAsync(Sample.Till(), [Sample.Command(session)], null, TestHost.Stop));

        var log = (await host.Get<IFeedStore>().ReadFeedAsync(Sample.Tenant, new FeedQuery(0, 1_000), TestHost.Stop))!.Events;
        Assert.NotEmpty(log);
        Assert.Equal(
            log.CountBy(stored => stored.Event.Type).Order(ByType),
            heard.Of("qrpilot.event.stored").CountBy(told => (string)told.Tags["qrpilot.event.type"]!).Order(ByType));
        Assert.Equal(
            log.Count(stored => stored.Event.Type is EventTypes.SessionClosed or EventTypes.SessionVoided or EventTypes.SessionExpired),
            heard.Of("qrpilot.session.duration").Count);
        Assert.Equal(["requested", "succeeded"], heard.Of("qrpilot.payment.changes").Select(told => told.Tags["qrpilot.state"]));
        Assert.Single(heard.Of("qrpilot.capture.recorded"));
        Assert.Equal(16, heard.Of("qrpilot.notification.duration").Count);
        Assert.Equal(15, heard.Of("qrpilot.notification.duration").Count(told => told.Tags["qrpilot.verdict"] is "repeated"));
        Assert.Equal(15, heard.Of("qrpilot.command.duration").Count(told => told.Tags["qrpilot.outcome"] is "replayed"));
    }

    private static Comparer<KeyValuePair<string, int>> ByType { get; } =
        Comparer<KeyValuePair<string, int>>.Create((one, other) => string.CompareOrdinal(one.Key, other.Key));
}
