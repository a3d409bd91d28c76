using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>Refunds, and the inquiries about what stays silent.</summary>
public abstract class StoreRefundConformance : StoreFacts
{
    /// <summary>A refund that has come to its end comes back as it was written, with its payment.</summary>
    [Fact]
    public async Task Refund_Finished_ComesBackEqual()
    {
        await using var stage = await SeedAsync();
        var finished = Sample.Refund() with
        {
            State = RefundState.Refunded,
            TransactionId = "r-1",
            GatewayCode = "0",
            FinishedAt = Sample.Noon.AddTicks(1),
            HeardAt = Sample.Noon.AddTicks(2),
            Version = 2,
        };
        var payment = Sample.Payment() with { Refunded = finished.Amount, Version = 2 };

        await stage.MustCommitAsync(Sample.Commit() with { Refund = new(finished, 1), Payments = [new(payment, 1)] });
        await stage.ReopenAsync();

        Assert.Equal(finished, await stage.Payments.FindRefundAsync(Sample.Tenant, finished.Id, Stop));
        Assert.Equal([finished], await stage.Payments.ListRefundsAsync(Sample.Tenant, "pay_1", Stop));
        Assert.Equal(payment, await stage.Payments.FindPaymentAsync(Sample.Tenant, "pay_1", Stop));
        Assert.Null(await stage.Payments.FindRefundAsync(Sample.OtherTenant, finished.Id, Stop));
    }

    /// <summary>An inquiry that was taken is nobody else's until its lease ends.</summary>
    [Fact]
    public async Task Claim_DueInquiries_AreTakenOnceAndComeBackWhenTheLeaseEnds()
    {
        await using var stage = await SeedAsync();
        await PutAsync(stage, "pay_1", Sample.Noon);
        await PutAsync(stage, "rfd_1", Sample.Noon.AddMinutes(1));
        await PutAsync(stage, "pay_9", Sample.Noon.AddHours(1));

        var taken = await AtOnceAsync(_ => ClaimAsync(stage, Sample.Noon.AddMinutes(2)));

        Assert.Equal(["pay_1", "rfd_1"], taken.SelectMany(subjects => subjects).Order(StringComparer.Ordinal));
        Assert.Equal(["pay_1", "rfd_1"], (await ClaimAsync(stage, Sample.Noon.AddMinutes(5))).Order(StringComparer.Ordinal));
    }

    /// <summary>The inquiries that are due longest are taken first.</summary>
    [Fact]
    public async Task Claim_MoreThanTheLimit_TakesTheOldest()
    {
        await using var stage = await SeedAsync();
        await PutAsync(stage, "pay_1", Sample.Noon.AddMinutes(2));
        await PutAsync(stage, "rfd_1", Sample.Noon);
        await PutAsync(stage, "pay_9", Sample.Noon.AddMinutes(1));

        var now = Sample.Noon.AddHours(1);
        var first = await stage.Payments.ClaimInquiriesAsync(now, now.AddMinutes(3), 2, Stop);

        Assert.Equal(["rfd_1", "pay_9"], first.Select(inquiry => inquiry.Value.SubjectId));
        Assert.Equal(["pay_1"], await ClaimAsync(stage, now));
    }

    /// <summary>An inquiry that was dropped or put off follows what was written last.</summary>
    [Fact]
    public async Task Claim_DroppedOrPutOff_FollowsWhatWasWrittenLast()
    {
        await using var stage = await SeedAsync();
        await PutAsync(stage, "pay_1", Sample.Noon);
        await PutAsync(stage, "rfd_1", Sample.Noon);
        await stage.MustCommitAsync(Sample.Commit() with
        {
            Inquiries = [InquiryWrite.Drop("pay_1"), InquiryWrite.Put(new Inquiry("rfd_1", Sample.Noon.AddDays(1), 4))],
        });

        Assert.Empty(await ClaimAsync(stage, Sample.Noon.AddHours(1)));
        var due = await stage.Payments.ClaimInquiriesAsync(Sample.Noon.AddDays(1), Sample.Noon.AddDays(2), 10, Stop);

        Assert.Equal(new Inquiry("rfd_1", Sample.Noon.AddDays(1), 4), Assert.Single(due).Value);
    }

    private static async Task<IEnumerable<string>> ClaimAsync(StoreStage stage, DateTimeOffset now)
    {
        var due = await stage.Payments.ClaimInquiriesAsync(now, now.AddMinutes(3), 10, Stop);
        return due.Select(inquiry => inquiry.Value.SubjectId);
    }

    private static Task PutAsync(StoreStage stage, string subject, DateTimeOffset at) =>
        stage.MustCommitAsync(Sample.Commit() with { Inquiries = [InquiryWrite.Put(new Inquiry(subject, at, 0))] });

    private async Task<StoreStage> SeedAsync()
    {
        var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens() with { Payments = [new(Sample.Payment(), null)], Refund = new(Sample.Refund(), null) });
        return stage;
    }
}
