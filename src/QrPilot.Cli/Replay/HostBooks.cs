using QrPilot.Cli.Shell;
using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Replay;

/// <summary>What the host says about the stores of a replay.</summary>
/// <param name="Runs">All runs.</param>
/// <param name="Matches">The matches that stand.</param>
/// <param name="Exceptions">The exceptions that are open.</param>
internal sealed record HostBooks(
    IReadOnlyList<RunView> Runs, IReadOnlyList<MatchView> Matches, IReadOnlyList<ExceptionView> Exceptions)
{
    public static async Task<HostBooks> ReadAsync(
        QrPilotApiClient api, IEnumerable<string> storeIds, Action<int> advance, CancellationToken cancellationToken)
    {
        var runs = new List<RunView>();
        var matches = new List<MatchView>();
        var exceptions = new List<ExceptionView>();
        foreach (var storeId in storeIds)
        {
            var store = $"store_id={Uri.EscapeDataString(storeId)}";
            runs.AddRange(await Pages.ReadAllAsync(store, api.ListRunsAsync, cancellationToken));
            matches.AddRange(await Pages.ReadAllAsync(store, api.ListMatchesAsync, cancellationToken));
            exceptions.AddRange(await Pages.ReadAllAsync($"{store}&status=open", api.ListExceptionsAsync, cancellationToken));
            advance(1);
        }

        return new HostBooks(runs, matches, exceptions);
    }

    /// <summary>The open exceptions of no store, everybody's.</summary>
    public static async Task<IEnumerable<ExceptionView>> ReadNobodysAsync(QrPilotApiClient api, CancellationToken cancellationToken) =>
        (await Pages.ReadAllAsync("status=open", api.ListExceptionsAsync, cancellationToken)).Where(exception => exception.StoreId is null);
}
