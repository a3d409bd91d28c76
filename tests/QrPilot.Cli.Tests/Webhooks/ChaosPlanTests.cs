using QrPilot.Cli.Tests.Fakes;
using QrPilot.Cli.Webhooks;

namespace QrPilot.Cli.Tests.Webhooks;

public sealed class ChaosPlanTests
{
    [Fact]
    public void Reorder_AnySeed_KeepsEveryMessageAndTheWindow()
    {
        var messages = Messages(200);
        for (var seed = 0; seed < 50; seed++)
        {
            var places = new ChaosPlan(seed).Reorder(messages).Select(message => int.Parse(message.Id["ntf_".Length..], null)).ToList();

            Assert.Equal(Enumerable.Range(0, 200), places.Order());
            Assert.NotEqual(places.Order(), places);
            Assert.All(places.Index(), place =>
                Assert.InRange(places.Take(place.Index).Count(before => before > place.Item), 0, ChaosPlan.Window));
        }
    }

    [Fact]
    public void Reorder_Messages_OvertakesOnlyTheChosen()
    {
        var messages = Messages(200);
        var plan = new ChaosPlan(3);
        var calm = messages.Where(message => !plan.Strikes(ChaosFault.Reordered, message.Id));

        Assert.Equal(calm, plan.Reorder(messages).Where(message => !plan.Strikes(ChaosFault.Reordered, message.Id)));
    }

    [Fact]
    public void Calm_AnyMessage_IsLeftAlone()
    {
        var messages = Messages(50);

        Assert.Equal(messages, ChaosPlan.Calm.Reorder(messages));
        Assert.All(Enum.GetValues<ChaosFault>(), fault => Assert.DoesNotContain(messages, message => ChaosPlan.Calm.Strikes(fault, message.Id)));
    }

    private static List<DayMessage> Messages(int count)
    {
        var content = new MoMoMessage(Rehearsal.MoMo(1, 0), Rehearsal.Accounts.MoMo["default"]);
        return [.. Enumerable.Range(0, count).Select(number => new DayMessage($"ntf_{number}", "momo", "default", content))];
    }
}
