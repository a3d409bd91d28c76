using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Kpis;

/// <summary>Takes declarations and reports KPIs.</summary>
public sealed class KpiService
{
    private readonly CommandRunner _runner;
    private readonly CatalogService _catalog;
    private readonly IKpiStore _kpis;
    private readonly TimeProvider _clock;
    private readonly AuditTrail _audit;

    internal KpiService(CommandRunner runner, CatalogService catalog, IKpiStore kpis, TimeProvider clock, AuditTrail audit)
    {
        _audit = audit;
        _runner = runner;
        _catalog = catalog;
        _kpis = kpis;
        _clock = clock;
    }

    /// <summary>Declares how much a store sold on a business date. A closed day takes declarations too: reports come later.</summary>
    /// <exception cref="CommandException">There is no such store, the business date has not begun, or a source is taken back without a
    /// note.</exception>
    public Task<Reply> DeclareAsync(Caller caller, DeclareCommand command, ReplyPlan<DayDeclaration> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Require(StaffRight.SeeReports);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(plan);
        if (command is { Said: { Orders: null, Revenue: null }, Note: null })
        {
            throw new CommandException(
                RefusalKind.Invalid, ErrorCodes.InvalidField, "A declaration without figures takes the source back and says why.", "note");
        }

        return _runner.RunAsync(caller.TenantId, plan, DecideAsync, cancellationToken);

        async Task<Decision<DayDeclaration>> DecideAsync(CancellationToken ct)
        {
            var now = _clock.GetUtcNow();
            var store = await _catalog.RequireStoreAsync(caller, command.StoreId, ct);
            BusinessDates.RequireBegun(store, command.BusinessDate, now);
            var known = await _kpis.ListDeclarationsAsync(caller.TenantId, store.Id, command.BusinessDate, ct);
            var declaration = new DayDeclaration
            {
                StoreId = store.Id,
                BusinessDate = command.BusinessDate,
                Number = known.Count + 1,
                Said = command.Said,
                Note = command.Note,
                DeclaredBy = caller.Id,
                DeclaredAt = now,
            };
            var audit = _audit.Note(
                caller,
                AuditActions.KpiDeclared,
                AuditSubject.Of(declaration.BusinessDate, declaration.Number),
                store.Id,
                declaration.Said.Revenue,
                AuditSubject.Said(declaration.Said.Source, declaration.Note));
            return new Decision<DayDeclaration>(
                new Commit { TenantId = caller.TenantId, Declaration = declaration, Audit = audit }, declaration);
        }
    }

    /// <summary>The KPIs of a store between two business dates, both included.</summary>
    /// <exception cref="CommandException">There is no such store, or the period is empty or longer than
    /// <see cref="KpiReport.MaxDays"/>.</exception>
    public async Task<KpiReport> ReportAsync(Caller caller, string storeId, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Require(StaffRight.SeeReports);
        if (to < from || to.DayNumber - from.DayNumber >= KpiReport.MaxDays)
        {
            throw new CommandException(
                RefusalKind.Invalid, ErrorCodes.InvalidField, $"A period has 1 to {KpiReport.MaxDays} days.", "to");
        }

        await _catalog.RequireStoreAsync(caller, storeId, cancellationToken);
        return KpiReport.Of(from, to, await _kpis.ReadKpisAsync(caller.TenantId, storeId, from, to, cancellationToken));
    }

    /// <summary>The declarations of a store's business date, by number.</summary>
    /// <exception cref="CommandException">There is no such store.</exception>
    public async Task<IReadOnlyList<DayDeclaration>> ListDeclarationsAsync(
        Caller caller, string storeId, DateOnly date, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Require(StaffRight.SeeReports);
        await _catalog.RequireStoreAsync(caller, storeId, cancellationToken);
        return await _kpis.ListDeclarationsAsync(caller.TenantId, storeId, date, cancellationToken);
    }
}
