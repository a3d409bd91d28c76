using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>What the facts about a store need: a store of their own.</summary>
public abstract class StoreFacts
{
    /// <summary>How many tasks do the same at once.</summary>
    private protected const int Tasks = 16;

    /// <summary>Ends when the test run is cancelled.</summary>
    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Opens a store for one fact: migrated, empty, and used by nobody else.</summary>
    protected abstract Task<StoreStage> OpenAsync();

    /// <summary>A store with the two tenants of the samples.</summary>
    private protected async Task<StoreStage> SeededAsync()
    {
        var stage = await OpenAsync();
        await stage.SeedAsync();
        return stage;
    }

    /// <summary>Runs tasks at once, each with its number from 0 on.</summary>
    private protected static Task AtOnceAsync(Func<int, Task> run) =>
        Task.WhenAll(Enumerable.Range(0, Tasks).Select(task => Task.Run(() => run(task), Stop)));

    /// <summary>Runs tasks at once, each with its number from 0 on; what they gave is in that order.</summary>
    private protected static Task<T[]> AtOnceAsync<T>(Func<int, Task<T>> run) =>
        Task.WhenAll(Enumerable.Range(0, Tasks).Select(task => Task.Run(() => run(task), Stop)));
}
