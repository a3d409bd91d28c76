using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Testing.Simulation;

namespace QrPilot.Sdk.Testing.Tests.Simulation;

public class GatewayFaultPlanTests
{
    private static GatewayFaultPlan Plan(long seed) => new()
    {
        Seed = seed, Lost = 50, Doubled = 50, DoubledAtOnce = 50, Delayed = 50, Reordered = 50, Forged = 50, WrongAmount = 50, WrongAccount = 50,
        Truncated = 50, UnknownField = 50, Unreported = 50, CreateAnswersLost = 100, QueryAnswersLost = 100, RefundAnswersLost = 100,
        Unavailable = 100, Slow = 100, RefundsDelayed = 100, RefundsPartial = 100, RefundsRefused = 100,
    };

    private static IEnumerable<object> Decisions(long seed)
    {
        var plan = Plan(seed);
        return Enumerable.Range(0, 10_000).Select(i => (object)(
            plan.Decide($"pay_{i}"),
            plan.DecideCall(GatewayCallKind.Create, $"pay_{i}"),
            plan.DecideCall(GatewayCallKind.Query, $"pay_{i}"),
            plan.DecideRefund($"rfd_{i}")));
    }

    [Fact]
    public void Decide_SameSeed_IsTheSame() => Assert.Equal(Decisions(7), Decisions(7));

    [Fact]
    public void Decide_OtherSeed_Differs() => Assert.NotEqual(Decisions(7), Decisions(8));

    [Fact]
    public void Decide_ManyOrders_KeepsTheShares()
    {
        var plan = Plan(7);

        var deliveries = Enumerable.Range(0, 20_000).Select(i => plan.Decide($"pay_{i}")).CountBy(choice => choice).ToDictionary();
        var calls = Enumerable.Range(0, 20_000).Select(i => plan.DecideCall(GatewayCallKind.Refund, $"pay_{i}")).CountBy(choice => choice).ToDictionary();
        var refunds = Enumerable.Range(0, 20_000).Select(i => plan.DecideRefund($"rfd_{i}")).CountBy(choice => choice).ToDictionary();

        Assert.Equal(12, deliveries.Count);
        Assert.All(deliveries, pair => Assert.InRange(
            pair.Value, pair.Key == GatewayDelivery.Send ? 8_500 : 850, pair.Key == GatewayDelivery.Send ? 9_500 : 1_150));
        Assert.Equal(4, calls.Count);
        Assert.InRange(calls[GatewayCallFault.LoseAnswer], 1_800, 2_200);
        Assert.Equal(4, refunds.Count);
        Assert.InRange(refunds[GatewayRefundFault.Refuse], 1_800, 2_200);
    }

    [Fact]
    public void Decide_NoFaults_LeavesEverythingAlone() => Assert.All(Enumerable.Range(0, 100), i =>
    {
        var plan = new GatewayFaultPlan();
        Assert.Equal(GatewayDelivery.Send, plan.Decide($"{i}"));
        Assert.Equal(GatewayCallFault.None, plan.DecideCall(GatewayCallKind.Create, $"{i}"));
        Assert.Equal(GatewayRefundFault.None, plan.DecideRefund($"{i}"));
    });

    [Fact]
    public void Decide_WholeShare_AlwaysStrikes() => Assert.All(
        Enumerable.Range(0, 1_000), i => Assert.Equal(GatewayDelivery.Lose, new GatewayFaultPlan { Lost = 1_000 }.Decide($"{i}")));

    public static TheoryData<Action<GatewaySimulatorOptions>> BadOptions => new()
    {
        options => options.Faults.Lost = -1,
        options => (options.Faults.Lost, options.Faults.Forged) = (600, 600),
        options => (options.Faults.CreateAnswersLost, options.Faults.Slow) = (600, 600),
        options => (options.Faults.RefundsDelayed, options.Faults.RefundsRefused) = (600, 600),
        options => options.Faults.BurstLength = 0,
        options => options.Faults.SlowTime = TimeSpan.FromTicks(-1),
        options => options.Faults.HangTime = TimeSpan.FromTicks(-1),
        options => options.RememberedOrders = 0,
        options => options.AnswerTimeout = TimeSpan.Zero,
        options => options.PaymentLife = TimeSpan.Zero,
        options => options.RefundTime = TimeSpan.FromTicks(-1),
        options => options.VNPayQueryWindow = TimeSpan.FromTicks(-1),
        options => options.MoMoRetries.Times = 101,
        options => options.VNPayRetries.Interval = TimeSpan.FromTicks(-1),
        options => options.MoMoMerchants.Add(new() { PartnerCode = "A", AccessKey = "b" }),
        options => options.VNPayMerchants.Add(new() { TmnCode = "A" }),
        options => options.VNPayMerchants.Add(new() { TmnCode = "A", HashSecret = "b", NotifyUrl = "/relative" }),
        options => options.ZaloPayMerchants.Add(new() { AppId = 1, Key1 = "a" }),
        options =>
        {
            options.ZaloPayMerchants.Add(new() { AppId = 1, Key1 = "a", Key2 = "b" });
            options.ZaloPayMerchants.Add(new() { AppId = 1, Key1 = "c", Key2 = "d" });
        },
    };

    [Theory]
    [MemberData(nameof(BadOptions), DisableDiscoveryEnumeration = true)]
    public void Options_OutOfBounds_AreRefused(Action<GatewaySimulatorOptions> change)
    {
        using var provider = new ServiceCollection().AddGatewaySimulators(change).BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<GatewaySimulatorOptions>>().Value);
    }

    [Fact]
    public void Options_Untouched_AreTaken()
    {
        using var provider = new ServiceCollection().AddGatewaySimulators(_ => { }).BuildServiceProvider();

        Assert.Empty(provider.GetRequiredService<IOptions<GatewaySimulatorOptions>>().Value.MoMoMerchants);
    }

    [Fact]
    public void AddGatewaySimulators_Twice_AddsTheServicesOnceAndRunsBoth()
    {
        var services = new ServiceCollection();
        services.AddGatewaySimulators(options => options.RememberedOrders = 5);
        var once = services.Count(service => service.ServiceType.Name == "IGatewaySimulator");

        services.AddGatewaySimulators(options => options.PaymentLife = TimeSpan.FromMinutes(1));

        using var provider = services.BuildServiceProvider();
        var value = provider.GetRequiredService<IOptions<GatewaySimulatorOptions>>().Value;
        Assert.Equal((5, TimeSpan.FromMinutes(1)), (value.RememberedOrders, value.PaymentLife));
        Assert.Equal((3, 3), (once, services.Count(service => service.ServiceType.Name == "IGatewaySimulator")));
    }
}
