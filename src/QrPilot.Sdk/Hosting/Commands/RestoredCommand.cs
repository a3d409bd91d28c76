using QrPilot.Sdk.Restores;

namespace QrPilot.Sdk.Hosting.Commands;

internal sealed class RestoredCommand(RestoreService restores) : IHostCommand
{
    public string Usage => "restored [from-start]     ends the epoch of all feeds after a restore; from-start when hosts have served on it already";

    public async Task<int?> RunAsync(IReadOnlyList<string> words, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (words is not (["restored"] or ["restored", "from-start"]))
        {
            return null;
        }

        var report = await restores.RestoredAsync(sharesNothing: words.Count > 1, cancellationToken);
        await output.WriteLineAsync("A new epoch has begun. Readers of these feeds are answered 410 once and go on behind:");
        foreach (var (tenantId, epoch) in report.Feeds)
        {
            await output.WriteLineAsync($"  {tenantId}: event {epoch.AfterSeq} (epoch {epoch.Number})");
        }

        await output.WriteLineAsync(report.ForgottenAnswers is { } answers
            ? $"Redis has forgotten {answers} kept answers."
            : "Redis is not configured here: if hosts use one, configure it and run this again.");
        return HostCommands.Done;
    }
}
