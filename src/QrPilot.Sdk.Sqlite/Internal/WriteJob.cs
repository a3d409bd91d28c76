using System.Diagnostics;

namespace QrPilot.Sdk.Sqlite.Internal;

/// <summary>Work for the writer connection, which runs whole or not at all.</summary>
internal abstract class WriteJob
{
    /// <summary>Whether it handles its transactions itself and shares none.</summary>
    public bool OwnsTransactions { get; init; }

    /// <summary>The clock's timestamp at which it was added.</summary>
    public long AddedAt { get; set; }

    /// <summary>The span of the caller, or the default where it has none.</summary>
    public ActivityContext Caller { get; } = Activity.Current?.Context ?? default;

    /// <summary>False when it was cancelled while it waited. From here on it cannot be cancelled.</summary>
    public abstract bool TryStart();

    /// <summary>Does the work; false means that what it wrote is to be undone.</summary>
    public abstract bool Run(Link link);

    /// <summary>Tells the caller the result: what was kept is durable now.</summary>
    public abstract void Complete();

    /// <summary>Tells the caller that nothing was kept.</summary>
    public abstract void Fail(Exception exception);
}
