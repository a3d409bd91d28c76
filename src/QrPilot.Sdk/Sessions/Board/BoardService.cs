using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Lookups;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sessions.Board;

/// <summary>Tells what happens in a store now.</summary>
public sealed class BoardService
{
    private readonly RecentLookups _lookups;
    private readonly ISessionStore _sessions;
    private readonly TimeProvider _clock;

    internal BoardService(RecentLookups lookups, ISessionStore sessions, TimeProvider clock)
    {
        _lookups = lookups;
        _sessions = sessions;
        _clock = clock;
    }

    /// <summary>The tables of a store with their open sessions, and the bills that were left unpaid.</summary>
    /// <exception cref="CommandException">The role does not allow it, or there is no such store within reach.</exception>
    public async Task<StoreBoard> ReadAsync(Caller caller, string storeId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Require(StaffRight.ServeTables);
        var store = caller.MayReach(storeId) ? await _lookups.FindStoreAsync(caller.TenantId, storeId, cancellationToken) : null;
        if (store is null)
        {
            throw CatalogService.StoreNotFound();
        }

        var today = store.Calendar.DateOf(_clock.GetUtcNow());
        var read = await _sessions.ReadBoardAsync(caller.TenantId, storeId, BoardRules.UnpaidSince(today), cancellationToken);
        return BoardRules.Arrange(storeId, today, read);
    }
}
