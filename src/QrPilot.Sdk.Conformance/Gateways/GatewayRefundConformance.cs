using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Refunds;
using Xunit;

namespace QrPilot.Sdk.Conformance.Gateways;

/// <summary>What every gateway that gives money back must do. Part of <see cref="GatewayConformance"/>.</summary>
public abstract class GatewayRefundConformance : GatewayFacts
{
    /// <summary>A whole refund goes back once, and no more can; a gateway without refunds refuses.</summary>
    [Fact]
    public async Task Refund_Whole_GoesBackOnce()
    {
        await using var scene = await StartAsync();
        var payment = await PaidAsync(scene);
        if (!(await scene.RouteAsync(Stop)).Gateway.Capabilities.CanRefund)
        {
            await AssertRefusedAsync(scene, payment, null);
            return;
        }

        var refund = await FinishedAsync(scene, await scene.RefundAsync(payment, null, null, Stop));

        Assert.Equal((RefundState.Refunded, payment.Amount), (refund.State, refund.Amount));
        Assert.Equal(VndAmount.Zero, (await scene.SessionAsync(payment, Stop)).PaidTotal);
        var refusal = await Assert.ThrowsAsync<CommandException>(() => scene.RefundAsync(payment, 1_000, null, Stop));
        Assert.Equal(ErrorCodes.RefundExceedsRest, refusal.Code);
    }

    /// <summary>Parts of a payment go back until nothing is left; a gateway without partial refunds refuses.</summary>
    [Fact]
    public async Task Refund_InParts_AddsUp()
    {
        await using var scene = await StartAsync();
        var payment = await PaidAsync(scene);
        if (!(await scene.RouteAsync(Stop)).Gateway.Capabilities.CanRefundPartially)
        {
            await AssertRefusedAsync(scene, payment, 20_000);
            return;
        }

        await FinishedAsync(scene, await scene.RefundAsync(payment, 20_000, null, Stop));
        Assert.Equal(new VndAmount(30_000), (await scene.SessionAsync(payment, Stop)).PaidTotal);
        await FinishedAsync(scene, await scene.RefundAsync(payment, 30_000, null, Stop));
        Assert.Equal(VndAmount.Zero, (await scene.SessionAsync(payment, Stop)).PaidTotal);
    }

    /// <summary>A refund whose answer was lost goes back once.</summary>
    [Fact]
    public async Task LostAnswer_OfRefund_GoesBackOnce()
    {
        await using var scene = await StartAsync();
        var payment = await PaidAsync(scene);
        if (!(await scene.RouteAsync(Stop)).Gateway.Capabilities.CanRefund)
        {
            await AssertRefusedAsync(scene, payment, null);
            return;
        }

        scene.Stage.LoseNextAnswer();
        Refund? refund = null;
        for (var attempt = 0; refund is null && attempt < 3; attempt++)
        {
            refund = await TryRefundAsync(scene, payment);
        }

        Assert.NotNull(refund);
        refund = await FinishedAsync(scene, refund);
        Assert.Equal(RefundState.Refunded, refund.State);
        Assert.Equal(VndAmount.Zero, (await scene.SessionAsync(payment, Stop)).PaidTotal);
    }

    private static async Task AssertRefusedAsync(GatewayScene scene, Payment payment, long? amount)
    {
        var refusal = await Assert.ThrowsAsync<CommandException>(() => scene.RefundAsync(payment, amount, null, Stop));
        Assert.Equal(ErrorCodes.NotRefundable, refusal.Code);
        Assert.Equal(payment.Amount, (await scene.SessionAsync(payment, Stop)).PaidTotal);
    }

    private static async Task<Payment> PaidAsync(GatewayScene scene)
    {
        var payment = await scene.OpenPaymentAsync(Stop);
        var order = await scene.PayAsync(payment, Stop);
        await scene.DeliverAsync(scene.Stage.Success(order), Stop);
        return await scene.PaymentAsync(payment.Id, Stop);
    }

    /// <summary>The refund after the gateway has come to its end with it and the host has asked.</summary>
    private static async Task<Refund> FinishedAsync(GatewayScene scene, Refund refund)
    {
        await scene.Stage.FinishRefundsAsync(Stop);
        for (var i = 0; i < 4 && refund.State is not (RefundState.Refunded or RefundState.Failed); i++)
        {
            await scene.AskAfterAsync(TimeSpan.FromHours(1), Stop);
            refund = await scene.RefundAsync(refund.Id, Stop);
        }

        return refund;
    }

    private static async Task<Refund?> TryRefundAsync(GatewayScene scene, Payment payment)
    {
        try
        {
            return await scene.RefundAsync(payment, null, "refund-1", Stop);
        }
        catch (CommandException refusal) when (refusal.Code == ErrorCodes.GatewayUnavailable)
        {
            return null;
        }
    }
}
