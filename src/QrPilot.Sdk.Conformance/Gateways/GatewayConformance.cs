using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;
using Xunit;

namespace QrPilot.Sdk.Conformance.Gateways;

/// <summary>What every gateway must do. Derive a public class, say which stage plays the other side and which storage is used, and run
/// it with xunit.net v3.</summary>
public abstract class GatewayConformance : GatewayRefundConformance
{
    /// <summary>A payment that was made is booked, closes the bill and matches.</summary>
    [Fact]
    public async Task RoundTrip_PaidPayment_IsBookedAndMatched()
    {
        await using var scene = await StartAsync();
        var payment = await scene.OpenPaymentAsync(Stop);
        Assert.Equal(PaymentState.Pending, payment.State);
        Assert.True(payment.PayUrl is not null || payment.QrContent is not null || payment.Deeplink is not null);

        var order = await scene.PayAsync(payment, Stop);
        var receipt = await scene.DeliverAsync(scene.Stage.Success(order), Stop);

        Assert.Equal(NotificationDisposition.Applied, receipt.Disposition);
        await AssertPaidOnceAsync(scene, payment, order);
    }

    /// <summary>A payment whose notification was lost is found by asking, where the gateway can be asked.</summary>
    [Fact]
    public async Task LostNotification_PaidPayment_IsFoundByAsking()
    {
        await using var scene = await StartAsync();
        var payment = await scene.OpenPaymentAsync(Stop);
        var order = await scene.PayAsync(payment, Stop);

        await scene.AskAfterAsync(TimeSpan.FromMinutes(6), Stop);

        if ((await scene.RouteAsync(Stop)).Gateway.Capabilities.CanQuery)
        {
            await AssertPaidOnceAsync(scene, payment, order);
        }
        else
        {
            await AssertUntouchedAsync(scene, payment);
        }
    }

    /// <summary>A payment that nobody paid stays open when asked about.</summary>
    [Fact]
    public async Task Query_UnpaidPayment_IsNotFailedAndNotPaid()
    {
        await using var scene = await StartAsync();
        var payment = await scene.OpenPaymentAsync(Stop);

        await scene.AskAfterAsync(TimeSpan.FromMinutes(1), Stop);

        Assert.Contains((await scene.PaymentAsync(payment.Id, Stop)).State, new[] { PaymentState.Pending, PaymentState.Unknown });
    }

    /// <summary>The same notification again changes nothing.</summary>
    [Fact]
    public async Task Replay_SameNotification_IsRepeated()
    {
        await using var scene = await StartAsync();
        var payment = await scene.OpenPaymentAsync(Stop);
        var order = await scene.PayAsync(payment, Stop);
        await scene.DeliverAsync(scene.Stage.Success(order), Stop);

        var again = await scene.DeliverAsync(scene.Stage.Success(order), Stop);

        Assert.Equal(NotificationDisposition.Repeated, again.Disposition);
        await AssertPaidOnceAsync(scene, payment, order);
    }

    /// <summary>Sixteen deliveries at once apply once.</summary>
    [Fact]
    public async Task AtOnce_SameNotification_IsAppliedOnce()
    {
        await using var scene = await StartAsync();
        var payment = await scene.OpenPaymentAsync(Stop);
        var order = await scene.PayAsync(payment, Stop);
        var copy = scene.Stage.Success(order);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => scene.DeliverAsync(copy, Stop))));

        Assert.Single(receipts, receipt => receipt.Disposition == NotificationDisposition.Applied);
        Assert.Equal(15, receipts.Count(receipt => receipt.Disposition == NotificationDisposition.Repeated));
        await AssertPaidOnceAsync(scene, payment, order);
    }

    /// <summary>A refusal that comes after the success does not take it back, and one before does not keep it out.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reorder_RefusalAndSuccess_EndAsPaid(bool refusalFirst)
    {
        await using var scene = await StartAsync();
        var payment = await scene.OpenPaymentAsync(Stop);
        var order = await scene.PayAsync(payment, Stop);
        var refusal = scene.Stage.Refusal(order);
        if (refusal is null)
        {
            Assert.False((await scene.RouteAsync(Stop)).Gateway.Capabilities.NotifiesFailures);
            return;
        }

        foreach (var copy in refusalFirst ? new[] { refusal, scene.Stage.Success(order) } : [scene.Stage.Success(order), refusal])
        {
            await scene.DeliverAsync(copy, Stop);
        }

        await AssertPaidOnceAsync(scene, payment, order);
    }

    /// <summary>A message signed with a wrong key is turned away and changes nothing.</summary>
    [Fact]
    public async Task Forged_Success_ChangesNothing()
    {
        await using var scene = await StartAsync();
        var payment = await scene.OpenPaymentAsync(Stop);

        var receipt = await scene.DeliverAsync(scene.Stage.Forged(scene.OrderOf(payment, "990000001")), Stop);

        Assert.Equal(NotificationDisposition.BadSignature, receipt.Disposition);
        await AssertUntouchedAsync(scene, payment);
    }

    /// <summary>A message with any signed thing changed is turned away and changes nothing.</summary>
    [Fact]
    public async Task Tampered_EachSignedThing_ChangesNothing()
    {
        await using var scene = await StartAsync();
        var payment = await scene.OpenPaymentAsync(Stop);
        var variants = scene.Stage.Tampered(scene.OrderOf(payment, "990000001")).ToList();
        Assert.NotEmpty(variants);

        foreach (var (what, copy) in variants)
        {
            var receipt = await scene.DeliverAsync(copy, Stop);
            Assert.True(
                receipt.Disposition is NotificationDisposition.BadSignature or NotificationDisposition.Malformed, $"{what}: {receipt.Disposition}");
        }

        await AssertUntouchedAsync(scene, payment);
    }

    /// <summary>Another amount than asked for is booked as money, listed, and does not pay the bill.</summary>
    [Fact]
    public async Task WrongAmount_SignedRightly_IsListedAndPaysNothing()
    {
        await using var scene = await StartAsync();
        var payment = await scene.OpenPaymentAsync(Stop);
        var order = scene.OrderOf(payment, "990000001") with { Amount = new VndAmount(GatewayScene.Price - 1_000) };

        var receipt = await scene.DeliverAsync(scene.Stage.Success(order), Stop);
        var again = await scene.DeliverAsync(scene.Stage.Success(order), Stop);

        Assert.Equal((NotificationDisposition.AmountDiffers, NotificationDisposition.AmountDiffers), (receipt.Disposition, again.Disposition));
        Assert.Equal(order.Amount, (await scene.CaptureAsync(order.TransactionId, Stop))!.Amount);
        Assert.Equal(VndAmount.Zero, (await scene.SessionAsync(payment, Stop)).PaidTotal);
    }

    /// <summary>A rightly signed message about a payment that is not ours is stored as money without a bill.</summary>
    [Fact]
    public async Task UnknownPayment_SignedRightly_IsMoneyWithoutABill()
    {
        await using var scene = await StartAsync();
        var payment = await scene.OpenPaymentAsync(Stop);
        var order = scene.OrderOf(payment, "990000001") with { PaymentId = "pay_00000000000000000000000000000000" };

        var receipt = await scene.DeliverAsync(scene.Stage.Success(order), Stop);

        Assert.Equal(NotificationDisposition.UnknownPayment, receipt.Disposition);
        Assert.Null((await scene.CaptureAsync(order.TransactionId, Stop))!.PaymentId);
        Assert.Equal(PaymentState.Pending, (await scene.PaymentAsync(payment.Id, Stop)).State);
    }

    /// <summary>A message of another account of the same gateway is turned away.</summary>
    [Fact]
    public async Task WrongAccount_SignedByTheOther_ChangesNothing()
    {
        await using var scene = await StartAsync();
        var payment = await scene.OpenPaymentAsync(Stop);

        var receipt = await scene.DeliverAsync(scene.Stage.OfOtherAccount(scene.OrderOf(payment, "990000001")), Stop);

        Assert.True(receipt.Disposition is NotificationDisposition.BadSignature or NotificationDisposition.WrongAccount, $"{receipt.Disposition}");
        await AssertUntouchedAsync(scene, payment);
    }

    /// <summary>Money that comes long after everybody gave up is money.</summary>
    [Fact]
    public async Task Late_SuccessAfterADay_Counts()
    {
        await using var scene = await StartAsync();
        var payment = await scene.OpenPaymentAsync(Stop);
        var order = await scene.PayAsync(payment, Stop);
        scene.Clock.Advance(TimeSpan.FromDays(1));

        await scene.DeliverAsync(scene.Stage.Success(order), Stop);

        await AssertPaidOnceAsync(scene, payment, order);
    }

    /// <summary>A field that nobody knows does not keep a message out.</summary>
    [Fact]
    public async Task UnknownField_Added_IsIgnored()
    {
        await using var scene = await StartAsync();
        var payment = await scene.OpenPaymentAsync(Stop);
        var order = await scene.PayAsync(payment, Stop);
        if (scene.Stage.WithUnknownField(order) is not { } copy)
        {
            return;
        }

        Assert.Equal(NotificationDisposition.Applied, (await scene.DeliverAsync(copy, Stop)).Disposition);
        await AssertPaidOnceAsync(scene, payment, order);
    }

    /// <summary>A code that was never published is not taken for a failure.</summary>
    [Fact]
    public async Task UnknownCode_InARefusal_IsNotAFailure()
    {
        await using var scene = await StartAsync();
        var payment = await scene.OpenPaymentAsync(Stop);
        if (scene.Stage.UnknownCode is not { } code || scene.Stage.Refusal(scene.OrderOf(payment, "0"), code) is not { } copy)
        {
            Assert.False((await scene.RouteAsync(Stop)).Gateway.Capabilities.NotifiesFailures);
            return;
        }

        await scene.DeliverAsync(copy, Stop);

        Assert.Contains((await scene.PaymentAsync(payment.Id, Stop)).State, new[] { PaymentState.Pending, PaymentState.Unknown });
    }

    /// <summary>A payment whose opening was not answered is opened once and found, by trying again or by asking.</summary>
    [Fact]
    public async Task LostAnswer_OfCreate_OpensOnceAndIsFound()
    {
        await using var scene = await StartAsync();
        var sessionId = await scene.OrderAsync(Stop);
        scene.Stage.LoseNextAnswer();

        Payment? payment = null;
        for (var attempt = 0; payment is null && attempt < 3; attempt++)
        {
            payment = await TryRequestAsync(scene, sessionId);
        }

        Assert.NotNull(payment);
        Assert.False(PaymentRules.IsOutcome(payment.State));
        Assert.True(scene.Stage.CountOpened(payment.Id) is null or 1);
    }

    /// <summary>Every disposition has an answer, and only what the gateway is to send again or what was turned away is not a success.</summary>
    [Fact]
    public async Task Answer_EveryDisposition_IsThere()
    {
        await using var scene = await StartAsync();
        var gateway = (await scene.RouteAsync(Stop)).Gateway;

        foreach (var disposition in Enum.GetValues<NotificationDisposition>())
        {
            var answer = gateway.Answer(disposition);
            Assert.InRange(answer.Status, 200, 599);
        }

        Assert.InRange(gateway.Answer(NotificationDisposition.Applied).Status, 200, 299);
        Assert.Equal(
            gateway.Answer(NotificationDisposition.Applied).Status, gateway.Answer(NotificationDisposition.Repeated).Status);
    }

    /// <summary>No mutation of a genuine message throws or is believed.</summary>
    [Fact]
    public async Task Fuzz_MutatedMessages_NothingEscapesAndNothingUnsignedIsBelieved()
    {
        await using var scene = await StartAsync();
        var (_, account) = await scene.RouteAsync(Stop);
        var payment = await scene.OpenPaymentAsync(Stop);
        var order = scene.OrderOf(payment, "990000001");
        NotificationCopy?[] corpus = [scene.Stage.Success(order), scene.Stage.Refusal(order), scene.Stage.WithUnknownField(order), scene.Stage.Forged(order)];

        var report = NotificationFuzzer.Run(account, [.. corpus.OfType<NotificationCopy>()], iterations: 20_000, seed: 1);

        Assert.Equal((20_000, 0, 0), (report.Iterations, report.EscapedExceptions, report.AcceptedUnsigned));
    }

    private static async Task<Payment?> TryRequestAsync(GatewayScene scene, string sessionId)
    {
        try
        {
            return await scene.RequestAsync(sessionId, "pay-1", Stop);
        }
        catch (CommandException refusal) when (refusal.Code == ErrorCodes.GatewayUnavailable)
        {
            return null;
        }
    }

    private static async Task AssertPaidOnceAsync(GatewayScene scene, Payment payment, PaidOrder order)
    {
        var paid = await scene.PaymentAsync(payment.Id, Stop);
        Assert.Equal((PaymentState.Succeeded, order.TransactionId), (paid.State, paid.TransactionId));
        Assert.Equal(payment.Id, (await scene.CaptureAsync(order.TransactionId, Stop))!.PaymentId);
        Assert.Equal(payment.Amount, (await scene.SessionAsync(payment, Stop)).PaidTotal);
        var totals = (await scene.ReconcileAsync(payment, Stop)).Totals;
        Assert.Equal((payment.Amount, payment.Amount, VndAmount.Zero), (totals.Money.Recorded, totals.Money.Matched, totals.Money.Listed));
    }

    private static async Task AssertUntouchedAsync(GatewayScene scene, Payment payment)
    {
        Assert.Equal(payment, await scene.PaymentAsync(payment.Id, Stop));
        Assert.Equal(VndAmount.Zero, (await scene.SessionAsync(payment, Stop)).PaidTotal);
        Assert.Null(await scene.CaptureAsync("990000001", Stop));
    }
}
