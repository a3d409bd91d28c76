using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.Storage;

/// <summary>Reads people's decisions and what they are about. They are written by <see cref="Commit.Resolution"/>.</summary>
public interface IResolutionStore
{
    /// <summary>A decision, or null.</summary>
    Task<Resolution?> FindResolutionAsync(string tenantId, string resolutionId, CancellationToken cancellationToken);

    /// <summary>Whether a decision was undone.</summary>
    Task<bool> IsUndoneAsync(string tenantId, string resolutionId, CancellationToken cancellationToken);

    /// <summary>Decisions by id: the audit log. State, class, age and value of the filter are not looked at.</summary>
    Task<IReadOnlyList<Resolution>> ListResolutionsAsync(string tenantId, BooksFilter filter, CancellationToken cancellationToken);

    /// <summary>What holds of a piece of money, or null.</summary>
    Task<StandingLink?> FindLinkAsync(string tenantId, string actualId, CancellationToken cancellationToken);

    /// <summary>A match that stands, or null.</summary>
    Task<StoredMatch?> FindMatchAsync(string tenantId, string matchId, CancellationToken cancellationToken);

    /// <summary>The capture of this id, or the settled payment of this id that no capture tells of, or null.</summary>
    Task<FoundMoney?> FindMoneyAsync(string tenantId, string actualId, CancellationToken cancellationToken);
}
