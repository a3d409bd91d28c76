using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

/// <summary>Administers the gateway accounts of a tenant. Secrets go in and never come out.</summary>
/// <remarks>An account is in force on this host at once, and on the others within <see cref="QrPilotOptions.LookupLifetime"/>.</remarks>
public sealed class GatewayAccountService
{
    private readonly CommandRunner _runner;
    private readonly IGatewayAccountStore _store;
    private readonly ISecretProtector _protector;
    private readonly TimeProvider _clock;
    private readonly AuditTrail _audit;
    private readonly SortedDictionary<string, GatewayAccountKind> _kinds;

    internal GatewayAccountService(
        CommandRunner runner,
        IGatewayAccountStore store,
        ISecretProtector protector,
        TimeProvider clock,
        AuditTrail audit,
        IEnumerable<GatewayAccountKind> kinds)
    {
        _runner = runner;
        _store = store;
        _protector = protector;
        _clock = clock;
        _audit = audit;
        _kinds = new(kinds.ToDictionary(kind => kind.Form.Gateway, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The installed gateways whose accounts can be kept in the store, by name, with the settings of an account.</summary>
    public IReadOnlyList<GatewayForm> Forms => [.. _kinds.Values.Select(kind => kind.Form)];

    /// <summary>The tenant's accounts by gateway and name, configured ones included.</summary>
    /// <exception cref="CommandException">The role does not allow it.</exception>
    public async Task<IReadOnlyList<GatewayAccountSummary>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        RequireSetUp(caller);
        var stored = await _store.ListGatewayAccountsAsync(caller.TenantId, cancellationToken);
        var configured = _kinds.Values.SelectMany(kind => kind.Configured
            .Where(account => account.Tenant == caller.TenantId)
            .Select(account => Configured(kind.Form.Gateway, account.Name)));
        return [.. stored
            .Where(account => !IsConfigured(account.Gateway, account.Name))
            .Select(SummaryOf)
            .Concat(configured)
            .OrderBy(account => account.Gateway, StringComparer.Ordinal)
            .ThenBy(account => account.Name, StringComparer.Ordinal)];
    }

    /// <summary>Makes an account or changes it. The secrets that the draft leaves empty stay as they are.</summary>
    /// <exception cref="CommandException">The role does not allow it, settings are wrong (each stands in <see cref="CommandException.Errors"/>), the name is taken, there is
    /// no such account, or somebody else has changed it.</exception>
    public Task<Reply> SaveAsync(
        Caller caller, GatewayAccountDraft draft, ReplyPlan<GatewayAccountSummary> plan, CancellationToken cancellationToken)
    {
        RequireSetUp(caller);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(plan);
        return _runner.RunAsync(caller.TenantId, plan, DecideAsync, cancellationToken);

        async Task<Decision<GatewayAccountSummary>> DecideAsync(CancellationToken ct)
        {
            var kind = RequireKind(draft.Gateway);
            var known = await _store.FindGatewayAccountAsync(draft.Gateway, draft.Name, ct);
            RequireChangeable(caller, draft, known);
            var change = AccountChange.Of(kind, caller.TenantId, draft, known, _protector);
            var account = new StoredGatewayAccount
            {
                TenantId = caller.TenantId,
                Gateway = draft.Gateway,
                Name = draft.Name,
                Settings = change.Settings,
                Secrets = change.Seal(_protector, caller.TenantId, draft),
                ChangedAt = _clock.GetUtcNow(),
                ChangedBy = caller.Id,
                Version = (known?.Version ?? 0) + 1,
            };
            var secrets = change.SecretsChanged is [] ? "" : $" ({string.Join(", ", change.SecretsChanged)})";
            var commit = new Commit
            {
                TenantId = caller.TenantId,
                GatewayAccount = new(account, known?.Version),
                Audit = Note(caller, AuditActions.GatewayAccountSaved, account, secrets),
            };
            return new Decision<GatewayAccountSummary>(commit, SummaryOf(account));
        }
    }

    /// <summary>Removes an account through which no money went and for which no report was imported.</summary>
    /// <returns>What was removed.</returns>
    /// <exception cref="CommandException">The role does not allow it, there is no such account, or it is used.</exception>
    public async Task<GatewayAccountSummary> RemoveAsync(Caller caller, string gateway, string name, CancellationToken cancellationToken)
    {
        RequireSetUp(caller);
        GatewayAccountSummary? removed = null;
        await _runner.RunAsync(DecideAsync, cancellationToken);
        return removed!;

        async Task<Commit?> DecideAsync(CancellationToken ct)
        {
            var known = await _store.FindGatewayAccountAsync(gateway, name, ct);
            if (known?.TenantId != caller.TenantId)
            {
                throw NotFound();
            }

            if (await _store.IsGatewayAccountUsedAsync(caller.TenantId, gateway, name, ct))
            {
                throw new CommandException(
                    RefusalKind.Conflict, ErrorCodes.GatewayAccountInUse, "Money went through the account: its messages and refunds need it.");
            }

            removed = SummaryOf(known);
            return new Commit
            {
                TenantId = caller.TenantId,
                GatewayAccount = new(known, known.Version, IsRemoval: true),
                Audit = Note(caller, AuditActions.GatewayAccountRemoved, known),
            };
        }
    }

    private static GatewayAccountSummary SummaryOf(StoredGatewayAccount account) => new()
    {
        Gateway = account.Gateway,
        Name = account.Name,
        IsConfigured = false,
        Settings = account.Settings,
        SecretsSet = [.. account.Secrets.Keys.Order(StringComparer.Ordinal)],
        ChangedAt = account.ChangedAt,
        ChangedBy = account.ChangedBy,
        Version = account.Version,
    };

    private static GatewayAccountSummary Configured(string gateway, string name) => new()
    {
        Gateway = gateway, Name = name, IsConfigured = true, Settings = new Dictionary<string, string>(), SecretsSet = [],
    };

    private static CommandException NotFound() =>
        new(RefusalKind.NotFound, ErrorCodes.UnknownGatewayAccount, "There is no such account in the store.", "name");

    /// <summary>An account takes the money of all stores that name it.</summary>
    private static void RequireSetUp(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Require(StaffRight.SetUp);
        if (caller.StoreIds is not null)
        {
            throw new CommandException(RefusalKind.Forbidden, ErrorCodes.RightMissing, "Who works in certain stores sets up none that all share.");
        }
    }

    private IReadOnlyList<AuditEntry> Note(Caller caller, string action, StoredGatewayAccount account, string secrets = "") => _audit.Note(
        caller, action, AuditSubject.Of(account.Gateway, account.Name), detail: $"{account.Gateway} {account.Name}{secrets}");

    private bool IsConfigured(string gateway, string name) =>
        _kinds.TryGetValue(gateway, out var kind) && kind.Configured.Any(account => account.Name == name);

    private GatewayAccountKind RequireKind(string gateway) => _kinds.GetValueOrDefault(gateway)
        ?? throw new CommandException(
            RefusalKind.Invalid, ErrorCodes.InvalidField, "There is no gateway of this name whose accounts are kept in the store.", "gateway");

    private void RequireChangeable(Caller caller, GatewayAccountDraft draft, StoredGatewayAccount? known)
    {
        if (draft.Version is null)
        {
            // To whom the name belongs is nobody else's business.
            if (known is not null || IsConfigured(draft.Gateway, draft.Name))
            {
                throw new CommandException(
                    RefusalKind.Conflict, ErrorCodes.NameTaken, "An account of this gateway has this name; choose another one.", "name");
            }
        }
        else if (known?.TenantId != caller.TenantId)
        {
            throw NotFound();
        }
        else if (known.Version != draft.Version)
        {
            throw new CommandException(
                RefusalKind.Conflict, ErrorCodes.StoreConflict, "Somebody else has changed the account; read it again.", "version");
        }
    }
}
