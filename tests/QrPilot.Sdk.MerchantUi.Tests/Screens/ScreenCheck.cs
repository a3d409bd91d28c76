using Deque.AxeCore.Playwright;
using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.Screens;

/// <summary>What holds for every page that somebody sees: nobody is shut out, nothing runs over the edge, nothing is heavy.</summary>
internal static class ScreenCheck
{
    private const int MostBytes = 100_000;
    private const int MostRequests = 10;

    /// <param name="visitor">Who sees it.</param>
    /// <param name="name">What it is called when something is wrong.</param>
    /// <param name="look">How they look at it.</param>
    /// <param name="traffic">What was asked for since the page before.</param>
    public static async Task HoldsAsync(Visitor visitor, string name, Look look, Traffic traffic)
    {
        var overflow = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{name} {look}: {overflow} pixels run over the edge.");
        if (look.IsForAxe)
        {
            var axe = await visitor.Page.RunAxe();
            Assert.True(axe.Violations.Length == 0, string.Join('\n', axe.Violations.Select(fault =>
                $"{name} {look}: {fault.Id}: {fault.Help}: {string.Join(" | ", fault.Nodes.Select(node => node.Html))}")));
        }

        Assert.InRange(traffic.Requests, 1, MostRequests);
        Assert.InRange(await traffic.BytesAsync(), 1, MostBytes);
    }
}
