namespace QrPilot.Sdk.Redis.Tests.Support;

/// <summary>Waits for what another process does and tells nobody.</summary>
internal static class Until
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(20);

    public static async Task TrueAsync(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var timer = new PeriodicTimer(Every);
        while (!await isSo())
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }
}
