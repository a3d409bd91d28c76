using QrPilot.Sdk.MerchantUi.Tests.Support;

namespace QrPilot.Sdk.MerchantUi.Tests.Journey;

/// <summary>What somebody may not do stands on no page of theirs, and is refused when it is sent all the same.</summary>
internal static class Refusal
{
    /// <summary>Sends a form of a page to where a page of somebody else's would send it.</summary>
    /// <returns>The status of the answer.</returns>
    public static async Task<int> ForgeAsync(Visitor visitor, string from, string to)
    {
        var form = visitor.Page.Locator($"form[action$='{from}']").First;
        await form.EvaluateAsync("(form, [from, to]) => { form.action = form.action.slice(0, -from.length) + to; }", new[] { from, to });
        var answer = await visitor.Page.RunAndWaitForResponseAsync(
            () => visitor.Page.Locator($"form[action$='{to}'] button").First.ClickAsync(), response => response.Request.Method == "POST");
        return answer.Status;
    }
}
