using System.Globalization;
using QrPilot.Sdk.Hosting.Commands;

namespace QrPilot.Sdk.Postgres.Partitions;

internal sealed class RetentionCommand(PostgresPartitions partitions, TimeProvider clock) : IHostCommand
{
    public string Usage => "retention yyyy-MM [drop]  tells what is older than the month, or drops it";

    public async Task<int?> RunAsync(IReadOnlyList<string> words, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (words is not (["retention", _] or ["retention", _, "drop"]) || FirstOf(words[1]) is not { } first)
        {
            return null;
        }

        var month = Month.Of(first);
        if (first > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
        {
            await errors.WriteLineAsync($"{month} has not begun: what is in use would go.");
            return HostCommands.Refused;
        }

        foreach (var (partition, rows) in await partitions.FindBeforeAsync(month, cancellationToken))
        {
            await output.WriteLineAsync($"{partition}: {rows} rows older than {month}");
        }

        if (words.Count < 3)
        {
            await output.WriteLineAsync($"Nothing was changed. retention {month} drop removes it for good.");
            return HostCommands.Done;
        }

        foreach (var partition in await partitions.DropBeforeAsync(month, cancellationToken))
        {
            await output.WriteLineAsync($"dropped from {partition}");
        }

        return HostCommands.Done;
    }

    private static DateOnly? FirstOf(string month) =>
        DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null;
}
