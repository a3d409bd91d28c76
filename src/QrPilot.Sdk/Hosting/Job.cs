using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Hosting;

/// <summary>A kind of background work: what is done, how often, and how its lease is held. Pure.</summary>
/// <param name="Name">Its name in the store, in snake_case.</param>
/// <param name="DoAsync">Does one unit; doing it again from the start must be harmless, since a host may die or lose its lease at any moment.</param>
internal sealed record Job(string Name, Func<WorkUnit, CancellationToken, Task> DoAsync)
{
    /// <summary>How long it is from the beginning of one round to that of the next; null where a unit is done once and for good.</summary>
    public TimeSpan? Every { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>After how long a unit is tried again that failed.</summary>
    public TimeSpan RetryIn { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a host that died keeps its work from the others.</summary>
    public TimeSpan Term { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A lease is renewed so early that two renewals may fail before it is lost.</summary>
    public TimeSpan RenewEvery => Term / 3;

    /// <summary>When a unit is due again that took so long; null when it is done for good.</summary>
    public TimeSpan? NextIn(TimeSpan took) => Every is { } every && took >= every ? TimeSpan.Zero : Every - took;
}
