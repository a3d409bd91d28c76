using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Testing.MoMo;

namespace QrPilot.Sdk.Testing.Tests;

public class MoMoFaultPlanTests
{
    private static MoMoFaultPlan Plan(long seed) =>
        new() { Seed = seed, Lost = 0.1, Doubled = 0.1, Delayed = 0.1, Reordered = 0.1, Forged = 0.1 };

    private static IEnumerable<MoMoDelivery> Decisions(long seed) => Enumerable.Range(0, 10_000).Select(i => Plan(seed).Decide($"pay_{i}"));

    [Fact]
    public void Decide_SameSeed_IsTheSame() => Assert.Equal(Decisions(7), Decisions(7));

    [Fact]
    public void Decide_OtherSeed_Differs() => Assert.NotEqual(Decisions(7), Decisions(8));

    [Fact]
    public void Decide_ManyOrders_KeepsTheShares()
    {
        var counts = Decisions(7).CountBy(delivery => delivery).ToDictionary();

        Assert.All(counts, pair => Assert.InRange(pair.Value, pair.Key == MoMoDelivery.Send ? 4_800 : 880, pair.Key == MoMoDelivery.Send ? 5_200 : 1_120));
        Assert.Equal(6, counts.Count);
    }

    [Fact]
    public void Decide_NoFaults_Sends() => Assert.All(Enumerable.Range(0, 100), i => Assert.Equal(MoMoDelivery.Send, new MoMoFaultPlan().Decide($"{i}")));

    [Fact]
    public async Task Pay_WithoutAChoice_FollowsThePlan()
    {
        await using var host = await SimulatorHost.StartAsync(options => options.Faults = Plan(7));
        var expected = new Dictionary<MoMoDelivery, (int Sent, bool Held)>
        {
            [MoMoDelivery.Send] = (1, false),
            [MoMoDelivery.Lose] = (0, false),
            [MoMoDelivery.SendTwice] = (2, false),
            [MoMoDelivery.Hold] = (0, true),
            [MoMoDelivery.Reorder] = (0, true),
            [MoMoDelivery.Forge] = (2, false),
        };

        for (var i = 0; i < 40; i++)
        {
            var answer = await host.PayAsync(await host.PayUrlAsync($"pay_{i}"));
            Assert.Equal(expected[Plan(7).Decide($"pay_{i}")], ((int)answer["notifications_sent"]!, (bool)answer["held"]!));
        }
    }

    [Fact]
    public void Options_SharesAboveOne_AreRefused()
    {
        var services = new ServiceCollection();
        services.AddMoMoSimulator(options => options.Faults = new MoMoFaultPlan { Lost = 0.6, Forged = 0.6 });
        using var provider = services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<MoMoSimulatorOptions>>().Value);
    }
}
