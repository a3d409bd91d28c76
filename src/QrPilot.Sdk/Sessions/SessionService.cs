using Microsoft.Extensions.Options;
using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Lookups;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sessions;

/// <summary>Opens, joins, closes, voids and expires sessions.</summary>
public sealed class SessionService
{
    private readonly CommandRunner _runner;
    private readonly RecentLookups _lookups;
    private readonly ICatalogStore _catalog;
    private readonly ISessionStore _sessions;
    private readonly SessionTokens _tokens;
    private readonly IIdSource _ids;
    private readonly TimeProvider _clock;
    private readonly QrPilotOptions _options;
    private readonly AuditTrail _audit;

    internal SessionService(
        CommandRunner runner,
        RecentLookups lookups,
        ICatalogStore catalog,
        ISessionStore sessions,
        SessionTokens tokens,
        IIdSource ids,
        TimeProvider clock,
        IOptions<QrPilotOptions> options,
        AuditTrail audit)
    {
        _audit = audit;
        _runner = runner;
        _lookups = lookups;
        _catalog = catalog;
        _sessions = sessions;
        _tokens = tokens;
        _ids = ids;
        _clock = clock;
        _options = options.Value;
    }

    /// <summary>Opens the table's session or joins it.</summary>
    /// <exception cref="CommandException">The table is gone, or the scan lies before the open session.</exception>
    public Task<Reply> ScanAsync(ScanCommand command, ReplyPlan<ScanResult> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(plan);
        var gone = new CommandException(RefusalKind.NotFound, ErrorCodes.InvalidTableToken, "The table of this code is gone.", "table_token");
        return _runner.RunAsync(command.TenantId, plan, ct => DecideScanAsync(command, gone, isPhone: true, ct), cancellationToken);
    }

    /// <summary>Staff open a table without a phone. One that is open keeps its session, which is the answer: nobody joined it, so that the log
    /// says nothing.</summary>
    /// <param name="caller">Who opens it.</param>
    /// <param name="tableId">The table.</param>
    /// <param name="occurredAt">When it happened; only believed from a caller that may backdate.</param>
    /// <param name="plan">How the result becomes the answer.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    /// <exception cref="CommandException">The role does not allow it, there is no such table, or it has a session that was opened later.</exception>
    public Task<Reply> OpenAsync(
        Caller caller, string tableId, DateTimeOffset? occurredAt, ReplyPlan<ScanResult> plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(plan);
        caller.Require(StaffRight.ServeTables);
        var command = new ScanCommand(caller, caller.TenantId, tableId, DeviceId: null, occurredAt, Consent: null);
        var gone = new CommandException(RefusalKind.NotFound, ErrorCodes.TableNotFound, "There is no such table.", "table_id");
        return _runner.RunAsync(caller.TenantId, plan, ct => DecideScanAsync(command, gone, isPhone: false, ct), cancellationToken);
    }

    /// <summary>Closes a session by staff, paid or not.</summary>
    /// <exception cref="CommandException">There is no such session, or it has ended.</exception>
    public Task<Reply> CloseAsync(
        Caller caller, string sessionId, DateTimeOffset? occurredAt, string? note, ReplyPlan<SessionDetail> plan, CancellationToken cancellationToken) =>
        EndAsync(
            caller,
            StaffRight.ServeTables,
            sessionId,
            occurredAt,
            (detail, at) => SessionRules.Close(detail.Session, at, note),
            plan,
            cancellationToken);

    /// <summary>Voids a session by staff.</summary>
    /// <exception cref="CommandException">The role does not allow it, there is no such session, it has ended, or it has money.</exception>
    public Task<Reply> VoidAsync(
        Caller caller, string sessionId, DateTimeOffset? occurredAt, string reason, ReplyPlan<SessionDetail> plan, CancellationToken cancellationToken) =>
        EndAsync(
            caller,
            StaffRight.VoidSession,
            sessionId,
            occurredAt,
            (detail, at) => detail.Session.PaidTotal > VndAmount.Zero || detail.Payments.Any(PaymentRules.MayStillMoveMoney)
                ? throw new CommandException(
                    RefusalKind.Conflict, ErrorCodes.SessionHasMoney, "The session has money or a live payment and cannot be voided.")
                : SessionRules.Void(detail.Session, at, reason),
            plan,
            cancellationToken);

    /// <summary>A session with all that hangs on it.</summary>
    /// <exception cref="CommandException">There is no such session for this caller.</exception>
    public async Task<SessionDetail> ReadAsync(Caller caller, string sessionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var detail = caller.MayTouch(sessionId) ? await _sessions.ReadSessionAsync(caller.TenantId, sessionId, cancellationToken) : null;
        return detail is not null && caller.MayReach(detail.Session.StoreId) ? detail : throw SessionNotFound();
    }

    /// <summary>Makes sure that there is a session.</summary>
    /// <exception cref="CommandException">There is no such session, or the caller may not see it.</exception>
    public async Task RequireAsync(Caller caller, string sessionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var session = caller.MayTouch(sessionId) ? await _lookups.FindSessionAsync(caller.TenantId, sessionId, cancellationToken) : null;
        if (session is null || !caller.MayReach(session.StoreId))
        {
            throw SessionNotFound();
        }
    }

    /// <summary>Whether a session is open. Of an end that another host has written it knows at most
    /// <see cref="QrPilotOptions.LookupLifetime"/> later.</summary>
    public async Task<bool> IsOpenAsync(string tenantId, string sessionId, CancellationToken cancellationToken) =>
        await _lookups.FindSessionAsync(tenantId, sessionId, cancellationToken) is { State: SessionState.Open };

    /// <summary>Expires sessions of all tenants that were silent for too long.</summary>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Ends the work between two sessions.</param>
    /// <returns>How many were found.</returns>
    public async Task<int> ExpireSilentAsync(int limit, CancellationToken cancellationToken)
    {
        var since = _clock.GetUtcNow() - _options.SessionIdleTimeout;
        var silent = await _sessions.ListSilentSessionsAsync(since, limit, cancellationToken);
        foreach (var (tenantId, session) in silent)
        {
            var expired = SessionRules.Expire(session, _options.SessionIdleTimeout);
            var commit = new Commit
            {
                TenantId = tenantId,
                Sessions = [new SessionWrite(expired, session.Version, UnseenSince: since)],
                Events = [SessionEvents.Ended(expired, _clock.GetUtcNow())],
            };
            await _runner.TryCommitAsync(commit, cancellationToken);
        }

        return silent.Count;
    }

    internal static CommandException SessionNotFound() =>
        new(RefusalKind.NotFound, ErrorCodes.SessionNotFound, "There is no such session.");

    internal static CommandException SessionEnded() =>
        new(RefusalKind.Conflict, ErrorCodes.SessionEnded, "The session has ended.");

    private async Task<Decision<ScanResult>> DecideScanAsync(
        ScanCommand command, CommandException gone, bool isPhone, CancellationToken cancellationToken)
    {
        var table = await _catalog.FindTableAsync(command.TenantId, command.TableId, cancellationToken);
        var store = table is null ? null : await _catalog.FindStoreAsync(command.TenantId, table.StoreId, cancellationToken);
        if (table is null || store is null || command.Caller?.MayReach(store.Id) == false)
        {
            throw gone;
        }

        var now = _clock.GetUtcNow();
        var at = command.Caller?.TimeOf(command.OccurredAt, now) ?? now;
        var open = await _sessions.FindOpenSessionAsync(command.TenantId, table.Id, cancellationToken);
        var phone = command.DeviceId ?? _ids.Next("");
        switch (SessionRules.Scan(open, at, _options.SessionIdleTimeout))
        {
            case ScanEffect.Join:
                return Decide(
                    open!,
                    joined: true,
                    events: isPhone ? [SessionEvents.Joined(open!, phone, command.DeviceId, command.Consent, at, now)] : []);
            case ScanEffect.Refuse:
                throw new CommandException(
                    RefusalKind.Conflict,
                    ErrorCodes.LaterSessionOpen,
                    "The table has a session that was opened later than this scan.",
                    "occurred_at");
            case ScanEffect.Supersede:
                var expired = SessionRules.Expire(open!, _options.SessionIdleTimeout);
                var next = NewSession();
                return Decide(
                    next,
                    joined: false,
                    sessions: [new SessionWrite(expired, open!.Version), new SessionWrite(next, null)],
                    events: [SessionEvents.Ended(expired, now), SessionEvents.Opened(next, phone, command.DeviceId, command.Consent, now)]);
            default:
                var first = NewSession();
                return Decide(
                    first,
                    joined: false,
                    sessions: [new SessionWrite(first, null)],
                    events: [SessionEvents.Opened(first, phone, command.DeviceId, command.Consent, now)]);
        }

        Session NewSession() => new()
        {
            Id = _ids.Next(IdPrefix.Session),
            StoreId = store.Id,
            TableId = table.Id,
            BusinessDate = store.Calendar.DateOf(at),
            State = SessionState.Open,
            OpenedAt = at,
            LastActivityAt = at,
            LastSeenAt = now,
            BillTotal = VndAmount.Zero,
            PaidTotal = VndAmount.Zero,
            OrderCount = 0,
            Version = 1,
        };

        Decision<ScanResult> Decide(
            Session session,
            bool joined,
            IReadOnlyList<EventDraft> events,
            IReadOnlyList<SessionWrite>? sessions = null)
        {
            var token = _tokens.Make(new SessionTokenContent(
                command.TenantId, session.Id, now + _options.SessionTokenLifetime, command.Consent?.Analytics ?? false));
            var commit = new Commit
            {
                TenantId = command.TenantId,
                Sessions = sessions ?? [],
                OpenSessions = joined ? [session.Id] : [],
                Touches = joined && SessionRules.Touch(session, at, now) is { } touch ? [touch] : [],
                Events = events,
            };
            return new Decision<ScanResult>(commit, new ScanResult(session, token, joined));
        }
    }

    private Task<Reply> EndAsync(
        Caller caller,
        StaffRight right,
        string sessionId,
        DateTimeOffset? occurredAt,
        Func<SessionDetail, DateTimeOffset, Session> end,
        ReplyPlan<SessionDetail> plan,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(plan);
        caller.Require(right);
        return _runner.RunAsync(caller.TenantId, plan, DecideAsync, cancellationToken);

        async Task<Decision<SessionDetail>> DecideAsync(CancellationToken ct)
        {
            var detail = await ReadAsync(caller, sessionId, ct);
            if (detail.Session.State != SessionState.Open)
            {
                throw SessionEnded();
            }

            var now = _clock.GetUtcNow();
            var ended = end(detail, caller.TimeOf(occurredAt, now));
            var action = ended.State == SessionState.Voided ? AuditActions.SessionVoided : AuditActions.SessionClosed;
            var commit = new Commit
            {
                TenantId = caller.TenantId,
                Sessions = [new SessionWrite(ended, detail.Session.Version)],
                Events = [SessionEvents.Ended(ended, now)],
                Audit = _audit.Note(caller, action, ended.Id, ended.StoreId, ended.BillTotal, ended.EndNote),
            };
            return new Decision<SessionDetail>(commit, detail with { Session = ended });
        }
    }
}
