using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Catalog;

/// <summary>Administers stores, tables and menus.</summary>
public sealed class CatalogService
{
    private readonly CommandRunner _runner;
    private readonly ICatalogStore _catalog;
    private readonly IIdSource _ids;
    private readonly TimeProvider _clock;
    private readonly AuditTrail _audit;

    internal CatalogService(CommandRunner runner, ICatalogStore catalog, IIdSource ids, TimeProvider clock, AuditTrail audit)
    {
        _audit = audit;
        _runner = runner;
        _catalog = catalog;
        _ids = ids;
        _clock = clock;
    }

    /// <summary>Makes a store, or changes it when an id is given.</summary>
    /// <exception cref="CommandException">There is no such store, or the code is taken.</exception>
    public Task<Reply> SaveStoreAsync(
        Caller caller, string? storeId, StoreDraft draft, ReplyPlan<Store> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(draft);
        caller.Require(StaffRight.SetUp);
        return _runner.RunAsync(caller.TenantId, plan, DecideAsync, cancellationToken);

        async Task<Decision<Store>> DecideAsync(CancellationToken ct)
        {
            var known = storeId is null ? null : await RequireStoreAsync(caller, storeId, ct);
            if (known is null && caller.StoreIds is not null)
            {
                throw new CommandException(RefusalKind.Forbidden, ErrorCodes.RightMissing, "Who works in certain stores makes no others.");
            }

            var store = new Store
            {
                Id = known?.Id ?? _ids.Next(IdPrefix.Store),
                Code = draft.Code,
                Name = draft.Name,
                Kind = draft.Kind,
                TimeZone = draft.TimeZone,
                CutOverHour = draft.CutOverHour,
                GatewayAccount = draft.GatewayAccount,
                BlindCashCount = draft.BlindCashCount,
                CreatedAt = known?.CreatedAt ?? _clock.GetUtcNow(),
            };
            var audit = _audit.Note(caller, AuditActions.StoreSaved, store.Id, store.Id, detail: store.Code);
            return new Decision<Store>(new Commit { TenantId = caller.TenantId, Store = store, Audit = audit }, store);
        }
    }

    /// <summary>Makes a table, or renames it when an id is given.</summary>
    /// <exception cref="CommandException">There is no such store or table, or the name is taken.</exception>
    public Task<Reply> SaveTableAsync(
        Caller caller, string? tableId, string storeId, string name, ReplyPlan<Table> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Require(StaffRight.SetUp);
        return _runner.RunAsync(caller.TenantId, plan, DecideAsync, cancellationToken);

        async Task<Decision<Table>> DecideAsync(CancellationToken ct)
        {
            var known = tableId is null ? null : await RequireTableAsync(caller.TenantId, tableId, ct);
            await RequireSameStoreAsync(caller, known?.StoreId, storeId, ct);
            var table = new Table
            {
                Id = known?.Id ?? _ids.Next(IdPrefix.Table),
                StoreId = storeId,
                Name = name,
                CreatedAt = known?.CreatedAt ?? _clock.GetUtcNow(),
            };
            var audit = _audit.Note(caller, AuditActions.TableSaved, table.Id, storeId, detail: name);
            return new Decision<Table>(new Commit { TenantId = caller.TenantId, Table = table, Audit = audit }, table);
        }
    }

    /// <summary>Makes a menu item, or changes it when an id is given. Orders keep the price they were made with.</summary>
    /// <exception cref="CommandException">There is no such store or item, or the code is taken.</exception>
    public Task<Reply> SaveMenuItemAsync(
        Caller caller, string? itemId, MenuItemDraft draft, ReplyPlan<MenuItem> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(draft);
        caller.Require(StaffRight.SetUp);
        return _runner.RunAsync(caller.TenantId, plan, DecideAsync, cancellationToken);

        async Task<Decision<MenuItem>> DecideAsync(CancellationToken ct)
        {
            var known = itemId is null ? null : await RequireMenuItemAsync(caller.TenantId, itemId, ct);
            await RequireSameStoreAsync(caller, known?.StoreId, draft.StoreId, ct);
            var item = new MenuItem
            {
                Id = known?.Id ?? _ids.Next(IdPrefix.MenuItem),
                StoreId = draft.StoreId,
                Code = draft.Code,
                Name = draft.Name,
                Price = draft.Price,
                Available = draft.Available,
                CreatedAt = known?.CreatedAt ?? _clock.GetUtcNow(),
            };
            var audit = _audit.Note(caller, AuditActions.MenuItemSaved, item.Id, item.StoreId, item.Price, item.Code);
            return new Decision<MenuItem>(new Commit { TenantId = caller.TenantId, MenuItem = item, Audit = audit }, item);
        }
    }

    /// <summary>A store.</summary>
    /// <exception cref="CommandException">There is none such.</exception>
    public async Task<Store> RequireStoreAsync(string tenantId, string storeId, CancellationToken cancellationToken) =>
        await _catalog.FindStoreAsync(tenantId, storeId, cancellationToken)
        ?? throw StoreNotFound();

    /// <summary>A store that the caller reaches.</summary>
    /// <exception cref="CommandException">There is none such, or the caller does not work in it.</exception>
    public async Task<Store> RequireStoreAsync(Caller caller, string storeId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var store = await RequireStoreAsync(caller.TenantId, storeId, cancellationToken);
        return caller.MayReach(store.Id) ? store : throw StoreNotFound();
    }

    /// <summary>The stores that the caller reaches, by code.</summary>
    public async Task<IReadOnlyList<Store>> ListStoresAsync(Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var stores = await _catalog.ListStoresAsync(caller.TenantId, cancellationToken);
        return caller.StoreIds is null ? stores : [.. stores.Where(store => caller.MayReach(store.Id))];
    }

    /// <summary>A table.</summary>
    /// <exception cref="CommandException">There is none such.</exception>
    public async Task<Table> RequireTableAsync(string tenantId, string tableId, CancellationToken cancellationToken) =>
        await _catalog.FindTableAsync(tenantId, tableId, cancellationToken)
        ?? throw new CommandException(RefusalKind.NotFound, ErrorCodes.TableNotFound, "There is no such table.");

    /// <summary>A menu item.</summary>
    /// <exception cref="CommandException">There is none such.</exception>
    public async Task<MenuItem> RequireMenuItemAsync(string tenantId, string itemId, CancellationToken cancellationToken) =>
        await _catalog.FindMenuItemsAsync(tenantId, [itemId], cancellationToken) is [var item]
            ? item
            : throw new CommandException(RefusalKind.NotFound, ErrorCodes.MenuItemNotFound, "There is no such menu item.");

    /// <summary>Makes sure that a caller reaches the store of a list, or all of them where none is named.</summary>
    internal static void RequireReach(Caller caller, string? storeId)
    {
        if (caller.MayReach(storeId))
        {
            return;
        }

        throw storeId is null
            ? new CommandException(RefusalKind.Invalid, ErrorCodes.InvalidField, "Name one of the stores that you work in.", "store_id")
            : StoreNotFound();
    }

    internal static CommandException StoreNotFound(string field = "store_id") =>
        new(RefusalKind.NotFound, ErrorCodes.StoreNotFound, "There is no such store.", field);

    private async Task RequireSameStoreAsync(Caller caller, string? known, string storeId, CancellationToken cancellationToken)
    {
        await RequireStoreAsync(caller, storeId, cancellationToken);
        if (known is not null && known != storeId)
        {
            throw new CommandException(
                RefusalKind.Contradiction, ErrorCodes.InvalidField, "It cannot move to another store.", "store_id");
        }
    }
}
