using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Cash;

/// <summary>Records cash and voids such records.</summary>
public sealed class CashService
{
    private readonly CommandRunner _runner;
    private readonly SessionService _sessions;
    private readonly IBooksStore _books;
    private readonly IIdSource _ids;
    private readonly TimeProvider _clock;
    private readonly AuditTrail _audit;

    internal CashService(
        CommandRunner runner, SessionService sessions, IBooksStore books, IIdSource ids, TimeProvider clock, AuditTrail audit)
    {
        _audit = audit;
        _runner = runner;
        _sessions = sessions;
        _books = books;
        _ids = ids;
        _clock = clock;
    }

    /// <summary>Records cash for a bill.</summary>
    /// <exception cref="CommandException">There is no such session, it was voided, nothing is left to pay, or the amounts contradict the bill.</exception>
    public Task<Reply> RecordAsync(Caller caller, CashCommand command, ReplyPlan<CashResult> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(plan);
        return _runner.RunAsync(caller.TenantId, plan, ct => DecideAsync(caller, command, ct), cancellationToken);
    }

    /// <summary>Voids a cash record. What somebody else has recorded needs <see cref="StaffRight.VoidOthersCash"/>.</summary>
    /// <exception cref="CommandException">The role does not allow it, there is no such session or record, the record was voided before, or a close holds it.</exception>
    public Task<Reply> VoidAsync(
        Caller caller,
        string sessionId,
        string cashId,
        string reason,
        DateTimeOffset? occurredAt,
        ReplyPlan<CashResult> plan,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(plan);
        return _runner.RunAsync(caller.TenantId, plan, ct => DecideVoidAsync(caller, sessionId, cashId, reason, occurredAt, ct), cancellationToken);
    }

    /// <summary>What recording would commit; see <see cref="RecordAsync"/>.</summary>
    internal async Task<Decision<CashResult>> DecideAsync(Caller caller, CashCommand command, CancellationToken cancellationToken)
    {
        caller.Require(StaffRight.RecordCash);
        var before = (await _sessions.ReadAsync(caller, command.SessionId, cancellationToken)).Session;
        if (before.State == SessionState.Voided)
        {
            throw SessionService.SessionEnded();
        }

        var now = _clock.GetUtcNow();
        var cash = new CashRecord
        {
            Id = _ids.Next(IdPrefix.Cash),
            SessionId = before.Id,
            StoreId = before.StoreId,
            BusinessDate = before.BusinessDate,
            Amount = AmountOf(command, before),
            Tendered = command.Tendered,
            Note = command.Note,
            TakenAt = caller.TimeOf(command.OccurredAt, now),
            ReceivedAt = now,
            RecordedBy = caller.Id,
        };
        return Change(caller, before, cash, cash.Amount, isVoid: false, now);
    }

    /// <summary>What voiding would commit; see <see cref="VoidAsync"/>.</summary>
    internal async Task<Decision<CashResult>> DecideVoidAsync(
        Caller caller, string sessionId, string cashId, string reason, DateTimeOffset? occurredAt, CancellationToken cancellationToken)
    {
        var detail = await _sessions.ReadAsync(caller, sessionId, cancellationToken);
        var known = detail.Cash.FirstOrDefault(record => record.Id == cashId && record.Counts)
            ?? throw new CommandException(RefusalKind.NotFound, ErrorCodes.CashNotFound, "There is no such cash record that counts.");
        caller.Require(known.RecordedBy == caller.Id ? StaffRight.RecordCash : StaffRight.VoidOthersCash);
        if (await _books.IsSealedAsync(caller.TenantId, known.Id, cancellationToken))
        {
            throw new CommandException(RefusalKind.Conflict, ErrorCodes.CashSealed, "The day of this cash record is closed.");
        }

        var now = _clock.GetUtcNow();
        var voided = known with { VoidedAt = caller.TimeOf(occurredAt, now), VoidReason = reason };
        return Change(caller, detail.Session, voided, VndAmount.Zero - known.Amount, isVoid: true, now);
    }

    private Decision<CashResult> Change(
        Caller caller, Session before, CashRecord cash, VndAmount amount, bool isVoid, DateTimeOffset now)
    {
        var after = SessionRules.AddMoney(before, amount, cash.VoidedAt ?? cash.TakenAt, now);
        var events = new List<EventDraft> { Happened(after, cash, now) };
        if (before.State == SessionState.Open && after.State != SessionState.Open)
        {
            events.Add(SessionEvents.Ended(after, now));
        }

        var commit = new Commit
        {
            TenantId = caller.TenantId,
            Sessions = [new SessionWrite(after, before.Version)],
            Cash = new CashWrite(cash, isVoid),
            Events = events,
            Audit = _audit.Note(
                caller,
                isVoid ? AuditActions.CashVoided : AuditActions.CashRecorded,
                cash.Id,
                cash.StoreId,
                cash.Amount,
                isVoid ? cash.VoidReason : cash.Note),
        };
        return new Decision<CashResult>(commit, new CashResult(cash, after));
    }

    private static VndAmount AmountOf(CashCommand command, Session session)
    {
        if (session.Rest == VndAmount.Zero)
        {
            throw new CommandException(RefusalKind.Contradiction, ErrorCodes.NothingToPay, "The bill has nothing left to pay.");
        }

        var amount = command.Amount ?? session.Rest;
        if (amount > session.Rest)
        {
            throw new CommandException(
                RefusalKind.Contradiction, ErrorCodes.AmountExceedsRest, $"The amount is more than the rest of {session.Rest}.", "amount");
        }

        return command.Tendered >= amount || command.Tendered is null
            ? amount
            : throw new CommandException(
                RefusalKind.Contradiction, ErrorCodes.TenderedTooLittle, "The guest gave less than the amount.", "tendered");
    }

    private static EventDraft Happened(Session session, CashRecord cash, DateTimeOffset now) => SessionEvents.Make(
        session,
        cash.Counts ? EventTypes.CashRecorded : EventTypes.CashVoided,
        cash.Counts ? cash.Id : $"{cash.Id}/voided",
        cash.VoidedAt ?? cash.TakenAt,
        now,
        json =>
        {
            json.WriteString("cash_id", cash.Id);
            json.WriteNumber("amount", cash.Amount.Dong);
            if (cash.VoidReason is not null)
            {
                json.WriteString("reason", cash.VoidReason);
            }
        });
}
