using QrPilot.EndToEnd.Tests.Support;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;

namespace QrPilot.EndToEnd.Tests;

/// <summary>The README's first command.</summary>
public sealed class PilotHostTests
{
    [Fact]
    public async Task PilotHost_OnAnEmptyDatabase_PlaysOneDayOnce()
    {
        using var folder = new Folder();
        using var first = await HostProcess.StartAsync(folder.Path, demo: true);
        var played = await DayAsync(first);
        first.KillHard();

        using var second = await HostProcess.StartAsync(folder.Path, demo: true);
        var kept = await DayAsync(second);

        Assert.Equal([4, 3, 3], played.Kinds);
        Assert.Contains("order capture", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("OUT OF BALANCE", first.Output, StringComparison.Ordinal);
        Assert.True(played.Matches > 500 && played.Exceptions.Contains("late_payment") && played.Exceptions.Contains("missing_payment"));
        Assert.DoesNotContain("order capture", second.Output, StringComparison.Ordinal);
        Assert.Equal(played.HeadSeq, kept.HeadSeq);
        Assert.Equal(played.Matches, kept.Matches);
    }

    [Fact]
    public async Task PilotHost_WithoutDemo_SeedsNothingAndKeepsItsKeyPrivate()
    {
        using var folder = new Folder();

        using var host = await HostProcess.StartAsync(folder.Path, demo: false);

        Assert.Empty((await host.Client().ListStoresAsync(TestContext.Current.CancellationToken)).Items);
        Assert.Contains(folder.File("admin.key"), host.Output, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("admin.key")));
        }
    }

    private static async Task<(int[] Kinds, long HeadSeq, int Matches, HashSet<string> Exceptions)> DayAsync(HostProcess host)
    {
        var client = host.Client();
        var cancellation = TestContext.Current.CancellationToken;
        var stores = (await client.ListStoresAsync(TestContext.Current.CancellationToken)).Items;
        var kinds = Enum.GetValues<StoreKind>().Select(kind => stores.Count(store => store.Kind == kind)).ToArray();
        var feed = await client.ReadFeedAsync(null, limit: 1, cancellationToken: cancellation);
        var matches = await client.ListMatchesAsync("limit=1000", cancellation);
        var exceptions = await client.ListExceptionsAsync("limit=1000", cancellation);
        return (kinds, feed.HeadSeq, matches.Items.Count, [.. exceptions.Items.Select(Name)]);
    }

    private static string Name(ExceptionView exception) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(exception.Class.ToString());
}
