using System.Globalization;
using QrPilot.Sdk.Postgres.Partitions;
using QrPilot.Sdk.Restores;
using QrPilot.Sdk.Storage;

namespace PilotHost;

/// <summary>What the host does instead of serving when its first argument is a word (docs/operations.md).</summary>
internal static class HostCommands
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int WrongUse = 2;

    private const string Usage = """
        migrate                   brings the schema up to date
        restored [from-start]     ends the epoch of all feeds after a restore; from-start when hosts have served on it already
        retention yyyy-MM [drop]  tells what is older than the month, or drops it (PostgreSQL)
        """;

    /// <summary>Runs the command that the arguments ask for.</summary>
    /// <returns>The exit code, or null when they ask for none: the host is to serve.</returns>
    public static async Task<int?> RunAsync(string[] args, IServiceProvider services)
    {
        switch (args.TakeWhile(word => !word.StartsWith('-')).ToArray())
        {
            case []:
                return null;
            case ["migrate"]:
                await services.GetRequiredService<IStorageHealth>().MigrateAsync(CancellationToken.None);
                return Done;
            case ["restored"]:
                return await RestoredAsync(services, sharesNothing: false);
            case ["restored", "from-start"]:
                return await RestoredAsync(services, sharesNothing: true);
            case ["retention", var month] when FirstOf(month) is { } first:
                return await RetainAsync(services, first, drops: false);
            case ["retention", var month, "drop"] when FirstOf(month) is { } first:
                return await RetainAsync(services, first, drops: true);
            default:
                await Console.Error.WriteLineAsync(Usage);
                return WrongUse;
        }
    }

    private static async Task<int> RestoredAsync(IServiceProvider services, bool sharesNothing)
    {
        var report = await services.GetRequiredService<RestoreService>().RestoredAsync(sharesNothing, CancellationToken.None);
        Console.WriteLine("A new epoch has begun. Readers of these feeds are answered 410 once and go on behind:");
        foreach (var (tenantId, epoch) in report.Feeds)
        {
            Console.WriteLine($"  {tenantId}: event {epoch.AfterSeq} (epoch {epoch.Number})");
        }

        Console.WriteLine(report.ForgottenAnswers is { } answers
            ? $"Redis has forgotten {answers} kept answers."
            : "Redis is not configured here: if hosts use one, set QrPilot:Redis:Configuration and run this again.");
        return Done;
    }

    private static async Task<int> RetainAsync(IServiceProvider services, DateOnly first, bool drops)
    {
        var month = Month.Of(first);
        if (services.GetService<PostgresPartitions>() is not { } partitions)
        {
            return await RefuseAsync("Only PostgreSQL keeps months apart; QrPilot:Postgres:ConnectionString is not set.");
        }

        if (first > DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime))
        {
            return await RefuseAsync($"{month} has not begun: what is in use would go.");
        }

        foreach (var (partition, rows) in await partitions.FindBeforeAsync(month, CancellationToken.None))
        {
            Console.WriteLine($"{partition}: {rows} rows older than {month}");
        }

        if (!drops)
        {
            Console.WriteLine($"Nothing was changed. retention {month} drop removes it for good.");
            return Done;
        }

        foreach (var partition in await partitions.DropBeforeAsync(month, CancellationToken.None))
        {
            Console.WriteLine($"dropped from {partition}");
        }

        return Done;
    }

    private static async Task<int> RefuseAsync(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return Failed;
    }

    private static DateOnly? FirstOf(string month) =>
        DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null;
}
