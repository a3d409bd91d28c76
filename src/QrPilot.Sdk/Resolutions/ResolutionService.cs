using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Resolutions;

/// <summary>Takes people's decisions about exceptions and matches. Each is committed with its audit record; then the days that it changes
/// are reconciled, and every later run keeps to it.</summary>
public sealed class ResolutionService
{
    private readonly CommandRunner _runner;
    private readonly ReconciliationService _reconciliation;
    private readonly CashService _cash;
    private readonly SessionService _sessions;
    private readonly IBooksStore _books;
    private readonly IResolutionStore _resolutions;
    private readonly IIdSource _ids;
    private readonly TimeProvider _clock;
    private readonly AuditTrail _audit;

    internal ResolutionService(
        CommandRunner runner,
        ReconciliationService reconciliation,
        CashService cash,
        SessionService sessions,
        IBooksStore books,
        IResolutionStore resolutions,
        IIdSource ids,
        TimeProvider clock,
        AuditTrail audit)
    {
        _audit = audit;
        (_runner, _reconciliation, _cash, _sessions) = (runner, reconciliation, cash, sessions);
        (_books, _resolutions, _ids, _clock) = (books, resolutions, ids, clock);
    }

    /// <summary>Resolves an exception.</summary>
    /// <exception cref="CommandException">There is no such exception, money or session, the exception is not open, the decision does not suit
    /// it, or the money is linked or sealed elsewhere.</exception>
    public Task<Reply> ResolveAsync(
        Caller caller, ResolveCommand command, ReplyPlan<Resolution> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(plan);
        caller.Require(ResolutionRules.RightFor(command.Kind));
        return CommitAsync(caller, plan, DecideAsync, cancellationToken);

        async Task<(Commit Commit, Resolution Resolution)> DecideAsync(CancellationToken ct)
        {
            var item = await _books.FindExceptionAsync(caller.TenantId, command.ExceptionId, ct);
            if (item is null || !caller.MayReach(item.StoreId))
            {
                throw new CommandException(RefusalKind.NotFound, ErrorCodes.ExceptionNotFound, "There is no such exception.");
            }

            ResolutionRules.Check(item, command);
            var (commit, resolution) = command.Kind switch
            {
                ResolutionKind.Link => await LinkAsync(caller, item, command, ct),
                ResolutionKind.RecordCash => await RecordCashAsync(caller, item, command, ct),
                _ => (new Commit { TenantId = caller.TenantId }, Make(caller, command.Kind, DayOf(item), item.Finding.AtRisk, command.Reason)),
            };
            resolution = resolution with { ExceptionId = item.Id };
            var move = new ExceptionMove(
                item.Id, ExceptionState.Open, ExceptionState.Resolved, Stands: true, resolution.Id, resolution.Kind, resolution.DecidedAt);
            return (commit with { Resolution = LinkOf(resolution) with { Exception = move } }, resolution);
        }
    }

    /// <summary>Takes a match apart: its money is left alone by the rules until somebody links it. A match that a person made is undone.</summary>
    /// <exception cref="CommandException">There is no such match, it is one of cash (void that), or a close holds its money.</exception>
    public Task<Reply> UnlinkAsync(
        Caller caller, string matchId, string? reason, ReplyPlan<Resolution> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(plan);
        caller.Require(StaffRight.Unlink);
        return CommitAsync(caller, plan, DecideAsync, cancellationToken);

        async Task<(Commit Commit, Resolution Resolution)> DecideAsync(CancellationToken ct)
        {
            var stored = await _resolutions.FindMatchAsync(caller.TenantId, matchId, ct);
            if (stored is null || !caller.MayReach(stored.StoreId))
            {
                throw new CommandException(RefusalKind.NotFound, ErrorCodes.MatchNotFound, "There is no such match.");
            }

            var known = await _resolutions.FindLinkAsync(caller.TenantId, stored.Match.ActualId, ct);
            if (stored.Match.Rule == PairingRule.Manual && known is not null)
            {
                return await UndoAsync(caller, known.ResolutionId, reason, ct);
            }

            if (stored.Match.Tender == Tender.Cash)
            {
                throw new CommandException(RefusalKind.Contradiction, ErrorCodes.ResolutionDoesNotSuit, "Void the cash record instead.");
            }

            await RefuseSealedAsync(caller.TenantId, stored.Match.ActualId, ct);
            var day = new StoreDate(stored.StoreId, stored.BusinessDate);
            var resolution = Make(caller, ResolutionKind.Unlink, day, stored.Match.ActualAmount, reason) with
            {
                Link = new MoneyLink(stored.Match.ActualId, day, day, null, null),
                Replaces = known?.ResolutionId,
            };
            return (new Commit { TenantId = caller.TenantId, Resolution = LinkOf(resolution) }, resolution);
        }
    }

    /// <summary>Undoes a decision; what it resolved is open again.</summary>
    /// <exception cref="CommandException">There is no such decision, it was undone before, or something was built on it.</exception>
    public Task<Reply> UndoAsync(
        Caller caller, string resolutionId, string? reason, ReplyPlan<Resolution> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(plan);
        return CommitAsync(caller, plan, ct => UndoAsync(caller, resolutionId, reason, ct), cancellationToken);
    }

    /// <summary>Commits a decision, and then reconciles the days that it changes. A host that dies in between leaves the run to whoever
    /// reconciles the day next.</summary>
    private async Task<Reply> CommitAsync(
        Caller caller,
        ReplyPlan<Resolution> plan,
        Func<CancellationToken, Task<(Commit Commit, Resolution Resolution)>> decide,
        CancellationToken cancellationToken)
    {
        Resolution? decided = null;
        var reply = await _runner.RunAsync(
            caller.TenantId,
            plan,
            async ct =>
            {
                (var commit, decided) = await decide(ct);
                return new Decision<Resolution>(commit with { Audit = [.. commit.Audit, .. NoteOf(caller, decided)] }, decided);
            },
            cancellationToken);
        if (!reply.Replayed && decided is not null)
        {
            StoreDate[] days = decided.Link is { } link ? [link.Day, link.From, decided.Day] : [decided.Day];
            foreach (var day in days.Distinct())
            {
                await _reconciliation.RunDayAsync(caller.TenantId, day, cancellationToken);
            }
        }

        return reply;
    }

    private async Task<(Commit Commit, Resolution Resolution)> LinkAsync(
        Caller caller, ExceptionCase item, ResolveCommand command, CancellationToken ct)
    {
        var actualId = command.ActualId ?? item.Finding.ActualId!;
        var money = await _resolutions.FindMoneyAsync(caller.TenantId, actualId, ct);
        if (money is null || !caller.MayReach(money.Day.StoreId))
        {
            throw new CommandException(RefusalKind.NotFound, ErrorCodes.CaptureNotFound, "There is no such money.", "actual_id");
        }

        var session = (await _sessions.ReadAsync(caller, command.SessionId ?? item.Finding.SessionId!, ct)).Session;
        if (session.State == SessionState.Voided)
        {
            throw new CommandException(
                RefusalKind.Contradiction, ErrorCodes.ResolutionDoesNotSuit, "The session was voided: no money is for its bill.", "session_id");
        }

        var known = await _resolutions.FindLinkAsync(caller.TenantId, actualId, ct);
        if (known?.Link.SessionId is not null)
        {
            throw new CommandException(RefusalKind.Conflict, ErrorCodes.MoneyLinked, "The money is linked already; undo that first.", "actual_id");
        }

        var from = money.Day;
        var day = new StoreDate(session.StoreId, session.BusinessDate);
        if (from != day)
        {
            await RefuseSealedAsync(caller.TenantId, actualId, ct);
        }

        var expectedId = item.Finding.SessionId == session.Id ? item.Finding.ExpectedId : null;
        var resolution = Make(caller, ResolutionKind.Link, day, money.Amount, command.Reason) with
        {
            Link = new MoneyLink(actualId, from, day, session.Id, expectedId),
            Replaces = known?.ResolutionId,
        };
        return (new Commit { TenantId = caller.TenantId }, resolution);
    }

    private async Task<(Commit Commit, Resolution Resolution)> RecordCashAsync(
        Caller caller, ExceptionCase item, ResolveCommand command, CancellationToken ct)
    {
        var missing = ResolutionRules.MissingOf(item.Finding);
        if (command.Amount > missing)
        {
            throw new CommandException(
                RefusalKind.Contradiction, ErrorCodes.AmountExceedsRest, $"The amount is more than the {missing} that are missing.", "amount");
        }

        var cash = new CashCommand(item.Finding.SessionId!, command.Amount ?? missing, null, command.Reason, null);
        var recorded = await _cash.DecideAsync(caller, cash, ct);
        var resolution = Make(caller, ResolutionKind.RecordCash, DayOf(item), recorded.Result.Cash.Amount, command.Reason) with
        {
            CashId = recorded.Result.Cash.Id,
        };
        return (recorded.Commit, resolution);
    }

    private async Task<(Commit Commit, Resolution Resolution)> UndoAsync(
        Caller caller, string resolutionId, string? reason, CancellationToken ct)
    {
        var done = await _resolutions.FindResolutionAsync(caller.TenantId, resolutionId, ct);
        if (done is null || !caller.MayReach(done.Day.StoreId) || (done.Link is { } moved && !caller.MayReach(moved.From.StoreId)))
        {
            throw new CommandException(RefusalKind.NotFound, ErrorCodes.ResolutionNotFound, "There is no such decision.");
        }

        caller.Require(done.DecidedBy == caller.Id ? StaffRight.ResolveExceptions : StaffRight.UndoOthers);
        if (done.Kind == ResolutionKind.Undo || await _resolutions.IsUndoneAsync(caller.TenantId, done.Id, ct))
        {
            throw new CommandException(RefusalKind.Conflict, ErrorCodes.ResolutionUndone, "The decision was undone before.");
        }

        var commit = new Commit { TenantId = caller.TenantId };
        var exception = done.ExceptionId is null ? null : await _books.FindExceptionAsync(caller.TenantId, done.ExceptionId, ct);
        if (done.CashId is { } cashId)
        {
            commit = (await _cash.DecideVoidAsync(caller, exception!.Finding.SessionId!, cashId, reason ?? "undone", null, ct)).Commit;
        }

        var undo = Make(caller, ResolutionKind.Undo, done.Day, done.Amount, reason) with { Undoes = done.Id, ExceptionId = done.ExceptionId };
        var write = new ResolutionWrite(undo);
        if (done.Link is { } link)
        {
            var before = done.Replaces is null ? null : await _resolutions.FindResolutionAsync(caller.TenantId, done.Replaces, ct);
            write = write with
            {
                Link = new LinkWrite(link.ActualId, before?.Link is { } earlier ? new StandingLink(earlier, before.Id) : null, done.Id),
            };
        }

        // A run may have opened it again already, where the decision changed nothing.
        if (exception is not null && exception.ResolutionId == done.Id)
        {
            write = write with
            {
                Exception = new ExceptionMove(exception.Id, exception.State, ExceptionState.Open, Stands: true, null, null, null),
            };
        }

        return (commit with { Resolution = write }, undo with { Link = done.Link });
    }

    private IReadOnlyList<AuditEntry> NoteOf(Caller caller, Resolution made) => _audit.Note(
        caller,
        made.Undoes is null ? AuditActions.ResolutionMade : AuditActions.ResolutionUndone,
        made.Undoes ?? made.Id,
        made.Day.StoreId,
        made.Amount,
        AuditSubject.Said(made.Kind, made.Reason));

    private async Task RefuseSealedAsync(string tenantId, string actualId, CancellationToken ct)
    {
        if (await _books.IsSealedAsync(tenantId, actualId, ct))
        {
            throw new CommandException(RefusalKind.Conflict, ErrorCodes.MoneySealed, "A close holds this money.");
        }
    }

    private Resolution Make(Caller caller, ResolutionKind kind, StoreDate day, VndAmount amount, string? reason) => new()
    {
        Id = _ids.Next(IdPrefix.Resolution),
        Kind = kind,
        Day = day,
        Amount = amount,
        Reason = reason,
        DecidedBy = caller.Id,
        DecidedAt = _clock.GetUtcNow(),
    };

    private static StoreDate DayOf(ExceptionCase item) => new(item.StoreId, item.BusinessDate);

    private static ResolutionWrite LinkOf(Resolution resolution) => new(resolution)
    {
        Link = resolution.Link is { } link
            ? new LinkWrite(link.ActualId, new StandingLink(link, resolution.Id), resolution.Replaces)
            : null,
    };
}
