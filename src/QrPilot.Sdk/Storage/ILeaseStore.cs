namespace QrPilot.Sdk.Storage;

/// <summary>Shares background work out to hosts: a unit is claimed by one host at a time, for a term, and is free again when the term is
/// over. The store's own clock decides what is due, so that hosts whose clocks differ agree.</summary>
public interface ILeaseStore
{
    /// <summary>Puts units of work down. One that is known stays as it is, whoever holds it.</summary>
    /// <param name="units">The units.</param>
    /// <param name="dueIn">After how long they are due; zero for now.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task PutAsync(IReadOnlyCollection<WorkUnit> units, TimeSpan dueIn, CancellationToken cancellationToken);

    /// <summary>Claims units of a job that are due, the longest due first, in one step: two hosts never get the same one. It waits for
    /// nobody: what somebody else is claiming is passed over.</summary>
    /// <param name="job">The kind of work.</param>
    /// <param name="holder">Who claims, for operators; it decides nothing.</param>
    /// <param name="term">How long nobody else may claim them, unless they are renewed.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<IReadOnlyList<Lease>> ClaimAsync(string job, string holder, TimeSpan term, int limit, CancellationToken cancellationToken);

    /// <summary>Holds a lease for another term from now on.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="term">How long.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>False when somebody else has claimed the unit since, or the lease has ended: nothing was changed.</returns>
    Task<bool> RenewAsync(Lease lease, TimeSpan term, CancellationToken cancellationToken);

    /// <summary>Ends a lease.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="dueIn">After how long the unit is due again, zero for now; null when it is done for good and forgotten.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>False when somebody else has claimed the unit since, or the lease has ended: nothing was changed.</returns>
    Task<bool> FinishAsync(Lease lease, TimeSpan? dueIn, CancellationToken cancellationToken);
}
