namespace QrPilot.Benchmarks.Reconcile;

/// <summary>A store with the books of a plan, which can be reconciled again and again.</summary>
internal interface IBenchBooks : IAsyncDisposable
{
    /// <summary>What <see cref="ReconcileHost"/> is told to open.</summary>
    string Address { get; }

    /// <summary>Takes all results away and says of every day that its books have changed.</summary>
    Task ResetAsync();

    /// <summary>How many days have been reconciled.</summary>
    Task<int> CountRunsAsync();

    /// <summary>What the results come to.</summary>
    Task<BookResults> ReadResultsAsync();
}
