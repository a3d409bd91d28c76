using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.Tests.Support;

internal static class Refusal
{
    public static async Task<CommandException> OfAsync(string code, Func<Task> command)
    {
        var refusal = await Assert.ThrowsAsync<CommandException>(command);

        Assert.Equal(code, refusal.Code);
        return refusal;
    }
}
