using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Cash;

/// <summary>Keeps the drawers of stores.</summary>
public sealed class DrawerService
{
    private readonly CommandRunner _runner;
    private readonly CatalogService _catalog;
    private readonly IDrawerStore _drawers;
    private readonly TimeProvider _clock;
    private readonly AuditTrail _audit;

    internal DrawerService(CommandRunner runner, CatalogService catalog, IDrawerStore drawers, TimeProvider clock, AuditTrail audit)
    {
        _audit = audit;
        _runner = runner;
        _catalog = catalog;
        _drawers = drawers;
        _clock = clock;
    }

    /// <summary>Enters something into a store's drawer.</summary>
    /// <exception cref="CommandException">There is no such store, or the business date has not begun or is closed.</exception>
    public Task<Reply> EnterAsync(Caller caller, DrawerCommand command, ReplyPlan<DrawerEntry> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(plan);
        caller.Require(StaffRight.CountDrawer);
        return _runner.RunAsync(caller.TenantId, plan, DecideAsync, cancellationToken);

        async Task<Decision<DrawerEntry>> DecideAsync(CancellationToken ct)
        {
            var now = _clock.GetUtcNow();
            var store = await _catalog.RequireStoreAsync(caller, command.StoreId, ct);
            BusinessDates.RequireBegun(store, command.BusinessDate, now);
            var day = await _drawers.ReadDrawerAsync(caller.TenantId, store.Id, command.BusinessDate, ct);
            if (day.Close is not null)
            {
                throw new CommandException(
                    RefusalKind.Conflict, ErrorCodes.DrawerClosed, "The business date is closed, and its drawer with it.", "date");
            }

            var entry = new DrawerEntry
            {
                StoreId = store.Id,
                BusinessDate = command.BusinessDate,
                Number = day.Entries.Count + 1,
                Kind = command.Kind,
                Amount = command.Amount,
                Note = command.Note,
                EnteredBy = caller.Id,
                EnteredAt = now,
            };
            var subject = AuditSubject.Of(entry.BusinessDate, entry.Number);
            var audit = _audit.Note(caller, AuditActions.DrawerEntered, subject, store.Id, entry.Amount, AuditSubject.Said(entry.Kind, entry.Note));
            return new Decision<DrawerEntry>(new Commit { TenantId = caller.TenantId, DrawerEntry = entry, Audit = audit }, entry);
        }
    }

    /// <summary>The cash of a store's business date. Where the store counts blind, its sums are hidden from everybody but administrators
    /// until the day is closed.</summary>
    /// <exception cref="CommandException">There is no such store.</exception>
    public async Task<CashSheet> ReadAsync(Caller caller, string storeId, DateOnly date, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Require(StaffRight.CountDrawer);
        var store = await _catalog.RequireStoreAsync(caller, storeId, cancellationToken);
        var sheet = CashSheet.Of(storeId, date, await _drawers.ReadDrawerAsync(caller.TenantId, storeId, date, cancellationToken));
        return sheet with { HidesSums = store.BlindCashCount && sheet.Close is null && !MaySeeAllSums(caller) };
    }

    private static bool MaySeeAllSums(Caller caller) =>
        caller.Role is null ? caller.Scopes.HasFlag(ApiScopes.Admin) : caller.May(StaffRight.SeeBlindSums);
}
