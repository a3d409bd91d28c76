using System.Text;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>The inbox of notifications, and the erasure of personal data from it.</summary>
public abstract class StoreNotificationConformance : StoreFacts
{
    private static readonly NotificationFilter All = new() { From = Sample.Noon, Until = Sample.Noon.AddDays(1), Limit = 10 };

    /// <summary>What became of a notification first stands.</summary>
    [Fact]
    public async Task Commit_MarkedNotification_KeepsTheFirstMark()
    {
        await using var stage = await PaidAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Notification = new("ntf_1", NotificationOutcome.Applied, "pay_1", "ok") });

        await stage.MustCommitAsync(Sample.Commit() with { Notification = new("ntf_1", NotificationOutcome.Repeated, null, null) });

        var stored = Assert.Single(await ListAsync(stage, All));
        Assert.Equal((NotificationOutcome.Applied, "pay_1", "ok"), (stored.Outcome, stored.PaymentId, stored.Detail));
        Assert.Empty(await stage.Payments.ListUnappliedNotificationsAsync(Sample.Noon.AddDays(1), 10, Stop));
    }

    /// <summary>A notification that was dealt with can be masked: its bytes and headers go, its mark stays.</summary>
    [Fact]
    public async Task Mask_AppliedNotification_LosesItsBytesAndHeaders()
    {
        await using var stage = await PaidAsync();
        Assert.Empty(await UnmaskedAsync(stage));
        await stage.MustCommitAsync(Sample.Commit() with { Notification = new("ntf_1", NotificationOutcome.Applied, "pay_1", null) });
        Assert.Equal("ntf_1", Assert.Single(await UnmaskedAsync(stage)).Value.Id);

        await stage.Payments.MaskNotificationAsync(Sample.Tenant, new("ntf_1", "***"u8.ToArray(), new byte[32]), Sample.Noon, Stop);

        Assert.Empty(await UnmaskedAsync(stage));
        var stored = Assert.Single(await ListAsync(stage, All));
        Assert.Equal((true, NotificationOutcome.Applied, "pay_1"), (stored.IsMasked, stored.Outcome, stored.PaymentId));
        Assert.Equal(("", "***"), (stored.Received.Headers, Encoding.UTF8.GetString(stored.Received.Body.Span)));
    }

    /// <summary>Notifications are listed by id, and by what the filter asks for.</summary>
    [Fact]
    public async Task ListNotifications_Filtered_FindsThem()
    {
        await using var stage = await PaidAsync();
        await AddAsync(stage, Sample.Notification("ntf_3") with { ReceivedAt = Sample.Noon.AddHours(2) });
        await AddAsync(stage, Sample.Notification("ntf_2") with { ReceivedAt = Sample.Noon.AddHours(1), Gateway = "vnpay" });

        async Task<string> Ids(NotificationFilter filter) =>
            string.Join(' ', (await ListAsync(stage, filter)).Select(stored => stored.Received.Id));

        Assert.Equal("ntf_1 ntf_2 ntf_3", await Ids(All));
        Assert.Equal("ntf_1 ntf_2", await Ids(All with { Limit = 2 }));
        Assert.Equal("ntf_3", await Ids(All with { After = "ntf_2" }));
        Assert.Equal("ntf_1 ntf_3", await Ids(All with { Gateway = "momo" }));
        Assert.Equal("ntf_2 ntf_3", await Ids(All with { From = Sample.Noon.AddHours(1) }));
        Assert.Equal("ntf_1", await Ids(All with { Until = Sample.Noon.AddHours(1) }));
        Assert.Empty(await stage.Payments.ListNotificationsAsync(Sample.OtherTenant, All, Stop));
    }

    /// <summary>A notice finds its payment on its own account only, and the capture of its transaction.</summary>
    [Fact]
    public async Task ReadNoticeSubject_ByAccountAndTransaction_FindsWhatIsKnown()
    {
        await using var stage = await PaidAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Capture = Sample.Capture() });

        Task<NoticeSubject> Read(string account, string reference, string? transactionId, string tenantId = Sample.Tenant) =>
            stage.Payments.ReadNoticeSubjectAsync(tenantId, "momo", account, reference, transactionId, Stop);

        Assert.Equal(new NoticeSubject(Sample.Payment(), Sample.Session(), Sample.Capture()), await Read("main", "pay_1", "9001"));
        Assert.Equal(new NoticeSubject(Sample.Payment(), Sample.Session(), null), await Read("main", "pay_1", null));
        Assert.Equal(new NoticeSubject(null, null, Sample.Capture()), await Read("main", "pay_none", "9001"));
        Assert.Equal(new NoticeSubject(null, null, null), await Read("other", "pay_1", "9001"));
        Assert.Equal(new NoticeSubject(null, null, null), await Read("main", "pay_1", "9001", Sample.OtherTenant));
    }

    private static Task AddAsync(StoreStage stage, ReceivedNotification notification) =>
        stage.Payments.AddNotificationAsync(Sample.Tenant, notification, Stop);

    private static Task<IReadOnlyList<StoredNotification>> ListAsync(StoreStage stage, NotificationFilter filter) =>
        stage.Payments.ListNotificationsAsync(Sample.Tenant, filter, Stop);

    private static Task<IReadOnlyList<TenantScoped<ReceivedNotification>>> UnmaskedAsync(StoreStage stage) =>
        stage.Payments.ListUnmaskedNotificationsAsync(Sample.Noon.AddDays(1), 10, Stop);

    private async Task<StoreStage> PaidAsync()
    {
        var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens() with { Payments = [new(Sample.Payment(), null)] });
        await AddAsync(stage, Sample.Notification());
        return stage;
    }
}
