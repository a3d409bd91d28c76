using System.Security.Cryptography;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Sqlite.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Tests;

/// <summary>Refunds, inquiries and the erasure of personal data.</summary>
public sealed class RefundTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refund_Finished_ComesBackEqual()
    {
        using var store = await SeedAsync();
        var finished = Sample.Refund() with
        {
            State = RefundState.Refunded, TransactionId = "r-1", GatewayCode = "0", FinishedAt = Sample.Noon.AddTicks(1), HeardAt = Sample.Noon.AddTicks(2),
            Version = 2,
        };
        var payment = Sample.Payment() with { Refunded = finished.Amount, Version = 2 };

        await store.MustCommitAsync(Sample.Commit() with { Refund = new(finished, 1), Payments = [new(payment, 1)] });
        store.Reopen();

        Assert.Equal(finished, await store.Payments.FindRefundAsync(Sample.Tenant, finished.Id, Cancellation));
        Assert.Equal([finished], await store.Payments.ListRefundsAsync(Sample.Tenant, "pay_1", Cancellation));
        Assert.Equal(payment, await store.Payments.FindPaymentAsync(Sample.Tenant, "pay_1", Cancellation));
        Assert.Null(await store.Payments.FindRefundAsync(Sample.OtherTenant, finished.Id, Cancellation));
    }

    [Fact]
    public async Task Payment_MoreRefundedThanPaid_IsRefusedByTheSchema()
    {
        using var store = await SeedAsync();
        var payment = Sample.Payment() with { Refunded = Sample.Payment().Amount + Sample.Refund().Amount, Version = 2 };

        await Assert.ThrowsAnyAsync<Exception>(() => store.CommitAsync(Sample.Commit() with { Payments = [new(payment, 1)] }));

        Assert.Equal(0, (await store.Payments.FindPaymentAsync(Sample.Tenant, "pay_1", Cancellation))!.Refunded.Dong);
    }

    [Fact]
    public async Task Claim_DueInquiries_AreTakenOnceAndComeBackWhenTheLeaseEnds()
    {
        using var store = await SeedAsync();
        await PutAsync(store, "pay_1", Sample.Noon);
        await PutAsync(store, "rfd_1", Sample.Noon.AddMinutes(1));
        await PutAsync(store, "pay_9", Sample.Noon.AddHours(1));

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ClaimAsync(store, Sample.Noon.AddMinutes(2)))));

        Assert.Equal(["pay_1", "rfd_1"], taken.SelectMany(subjects => subjects).Order());
        Assert.Equal(["pay_1", "rfd_1"], await ClaimAsync(store, Sample.Noon.AddMinutes(5)));
    }

    [Fact]
    public async Task Claim_DroppedOrPutOff_FollowsWhatWasWrittenLast()
    {
        using var store = await SeedAsync();
        await PutAsync(store, "pay_1", Sample.Noon);
        await PutAsync(store, "rfd_1", Sample.Noon);
        await store.MustCommitAsync(Sample.Commit() with
        {
            Inquiries = [InquiryWrite.Drop("pay_1"), InquiryWrite.Put(new Inquiry("rfd_1", Sample.Noon.AddDays(1), 4))],
        });

        Assert.Empty(await ClaimAsync(store, Sample.Noon.AddHours(1)));
        var due = await store.Payments.ClaimInquiriesAsync(Sample.Noon.AddDays(1), Sample.Noon.AddDays(2), 10, Cancellation);

        Assert.Equal(new Inquiry("rfd_1", Sample.Noon.AddDays(1), 4), Assert.Single(due).Value);
    }

    [Fact]
    public async Task Mask_AppliedNotification_LosesItsBytesAndKeepsTheirHash()
    {
        using var store = await SeedAsync();
        var received = Sample.Notification();
        await store.Payments.AddNotificationAsync(Sample.Tenant, received, Cancellation);
        Assert.Empty(await UnmaskedAsync(store));
        await store.MustCommitAsync(Sample.Commit() with { Notification = new(received.Id, NotificationOutcome.Applied, null, null) });
        Assert.Single(await UnmaskedAsync(store));

        var hash = SHA256.HashData(received.Body.Span);
        await store.Payments.MaskNotificationAsync(Sample.Tenant, new MaskedNotification(received.Id, "***"u8.ToArray(), hash), Sample.Noon, Cancellation);

        Assert.Empty(await UnmaskedAsync(store));
        var row = await store.Database.ReadAsync(
            link => link.Use("select headers, body, original_hash from notifications").List(rows => (rows.Text(), rows.Bytes(), rows.Bytes())).Single(),
            Cancellation);
        Assert.Equal(("", "***"), (row.Item1, System.Text.Encoding.UTF8.GetString(row.Item2)));
        Assert.Equal(hash, row.Item3);
    }

    private static Task<IReadOnlyList<TenantScoped<ReceivedNotification>>> UnmaskedAsync(TestStore store) =>
        store.Payments.ListUnmaskedNotificationsAsync(Sample.Noon.AddDays(1), 10, Cancellation);

    private static async Task<IEnumerable<string>> ClaimAsync(TestStore store, DateTimeOffset now)
    {
        var due = await store.Payments.ClaimInquiriesAsync(now, now.AddMinutes(3), 10, Cancellation);
        return due.Select(inquiry => inquiry.Value.SubjectId);
    }

    private static Task PutAsync(TestStore store, string subject, DateTimeOffset at) =>
        store.MustCommitAsync(Sample.Commit() with { Inquiries = [InquiryWrite.Put(new Inquiry(subject, at, 0))] });

    private static async Task<TestStore> SeedAsync()
    {
        var store = await TestStore.SeededAsync();
        await store.MustCommitAsync(Sample.Opens() with { Payments = [new(Sample.Payment(), null)], Refund = new(Sample.Refund(), null) });
        return store;
    }
}
