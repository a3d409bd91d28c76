using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Lookups;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Staff;

/// <summary>Keeps the staff of tenants: who they are, what they may do, and how they sign in. Passwords are hashed and checked by whoever
/// asks for them.</summary>
public sealed class StaffService
{
    /// <summary>A password's hash has at most this many characters.</summary>
    public const int MaxPasswordHash = 1_000;

    private const int StampBytes = 16;

    private readonly CommandRunner _runner;
    private readonly RecentLookups _lookups;
    private readonly IStaffStore _staff;
    private readonly ICatalogStore _catalog;
    private readonly StaffInvites _invites;
    private readonly IIdSource _ids;
    private readonly TimeProvider _clock;
    private readonly IOptions<QrPilotOptions> _options;
    private readonly AuditTrail _audit;

    internal StaffService(
        CommandRunner runner,
        RecentLookups lookups,
        IStaffStore staff,
        ICatalogStore catalog,
        StaffInvites invites,
        IIdSource ids,
        TimeProvider clock,
        IOptions<QrPilotOptions> options,
        AuditTrail audit)
    {
        (_runner, _lookups, _staff, _catalog, _audit) = (runner, lookups, staff, catalog, audit);
        (_invites, _ids, _clock, _options) = (invites, ids, clock, options);
    }

    /// <summary>The caller that a staff member is: what the role allows, in the member's stores.</summary>
    public static Caller CallerOf(StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return new Caller
        {
            TenantId = member.TenantId,
            Id = member.Id,
            Role = member.Role,
            StoreIds = member.Role == StaffRole.Owner ? null : member.StoreIds.ToHashSet(StringComparer.Ordinal),
            Scopes = member.Role == StaffRole.Owner ? ApiScopes.Admin : ApiScopes.Ops | ApiScopes.Read,
        };
    }

    /// <summary>Makes a staff member, or changes one when an id is given. A new one has no password: see <see cref="InviteAsync"/>. Another role
    /// or other stores sign the member out.</summary>
    /// <exception cref="CommandException">The caller may not manage staff, a field is wrong, there is no such member or store, the login is
    /// taken, or the tenant would be left without an owner.</exception>
    public Task<Reply> SaveAsync(
        Caller caller, string? staffId, StaffDraft draft, ReplyPlan<StaffMember> plan, CancellationToken cancellationToken)
    {
        RequireManager(caller);
        ArgumentNullException.ThrowIfNull(plan);
        var wanted = StaffRules.Tidy(draft);
        return _runner.RunAsync(caller.TenantId, plan, DecideAsync, cancellationToken);

        async Task<Decision<StaffMember>> DecideAsync(CancellationToken ct)
        {
            var known = staffId is null ? null : await RequireAsync(caller.TenantId, staffId, ct);
            foreach (var storeId in wanted.StoreIds)
            {
                if (await _catalog.FindStoreAsync(caller.TenantId, storeId, ct) is null)
                {
                    throw CatalogService.StoreNotFound("store_ids");
                }
            }

            var keepsStamp = known is not null
                && known.Role == wanted.Role
                && known.StoreIds.SequenceEqual(wanted.StoreIds, StringComparer.Ordinal);
            var member = (known ?? New(caller.TenantId)) with
            {
                Login = wanted.Login,
                Name = wanted.Name,
                Role = wanted.Role,
                StoreIds = [.. wanted.StoreIds],
                Stamp = keepsStamp ? known!.Stamp : NewStamp(),
            };
            return await ChangeAsync(caller, AuditActions.StaffSaved, known, member, ct);
        }
    }

    /// <summary>Ends a staff member's right to sign in, and every session. Doing it again changes nothing.</summary>
    /// <exception cref="CommandException">The caller may not manage staff, there is no such member, or it is the last owner.</exception>
    public Task<Reply> DisableAsync(Caller caller, string staffId, ReplyPlan<StaffMember> plan, CancellationToken cancellationToken) =>
        TurnAsync(caller, staffId, isEnabled: false, plan, cancellationToken);

    /// <summary>Lets a staff member sign in again, with the password of before. Doing it again changes nothing.</summary>
    /// <exception cref="CommandException">The caller may not manage staff, or there is no such member.</exception>
    public Task<Reply> EnableAsync(Caller caller, string staffId, ReplyPlan<StaffMember> plan, CancellationToken cancellationToken) =>
        TurnAsync(caller, staffId, isEnabled: true, plan, cancellationToken);

    /// <summary>The tenant's staff by login, disabled ones included.</summary>
    /// <exception cref="CommandException">The caller may not manage staff.</exception>
    public Task<IReadOnlyList<StaffMember>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        RequireManager(caller);
        return _staff.ListStaffAsync(caller.TenantId, cancellationToken);
    }

    /// <summary>A staff member. Everybody sees who they are themselves.</summary>
    /// <exception cref="CommandException">The caller may not manage staff, or there is no such member.</exception>
    public Task<StaffMember> ReadAsync(Caller caller, string staffId, CancellationToken cancellationToken)
    {
        RequireManagerOrSelf(caller, staffId);
        return RequireAsync(caller.TenantId, staffId, cancellationToken);
    }

    /// <summary>Makes an invitation with which a staff member sets a password. It ends with <see cref="StaffOptions.InviteLifetime"/>, when it
    /// is used, and when the member's role or stores change.</summary>
    /// <returns>The member and the token of its link.</returns>
    /// <exception cref="CommandException">The caller may not manage staff, or there is no such member that is not disabled.</exception>
    public async Task<InvitedStaff> InviteAsync(Caller caller, string staffId, CancellationToken cancellationToken)
    {
        RequireManager(caller);
        var member = await RequireAsync(caller.TenantId, staffId, cancellationToken);
        if (member.DisabledAt is not null)
        {
            throw StaffNotFound();
        }

        var audit = _audit.Note(caller, AuditActions.StaffInvited, member.Id, detail: member.Login);
        await _runner.RunAsync(_ => Task.FromResult<Commit?>(new Commit { TenantId = caller.TenantId, Audit = audit }), cancellationToken);
        return new InvitedStaff(member, _invites.Make(member));
    }

    /// <summary>Makes the first owner of a tenant, for whoever runs the host. There is no password until the invitation is used.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="login">The name to sign in with. A member of the tenant who has it becomes an owner who may sign in.</param>
    /// <param name="name">For people.</param>
    /// <param name="evenIfThereIsOne">Whether to do it although the tenant has an owner: for when no owner can sign in any more.</param>
    /// <param name="cancellationToken">Ends the work before the commit.</param>
    /// <returns>The owner and the token of the invitation's link.</returns>
    /// <exception cref="CommandException">There is no such tenant, it has an owner, a field is wrong, or the login is another tenant's.</exception>
    public async Task<InvitedStaff> MakeOwnerAsync(
        string tenantId, string login, string name, bool evenIfThereIsOne, CancellationToken cancellationToken)
    {
        var wanted = StaffRules.Tidy(new StaffDraft(login, name, StaffRole.Owner, []));
        StaffMember? made = null;
        await _runner.RunAsync(DecideAsync, cancellationToken);
        return new InvitedStaff(made!, _invites.Make(made!));

        async Task<Commit?> DecideAsync(CancellationToken ct)
        {
            if (await _catalog.FindTenantAsync(tenantId, ct) is null)
            {
                throw new CommandException(RefusalKind.NotFound, ErrorCodes.NotFound, "There is no such tenant.", "tenant_id");
            }

            if (!evenIfThereIsOne && await _staff.HasOwnerAsync(tenantId, ct))
            {
                throw new CommandException(RefusalKind.Conflict, ErrorCodes.OwnerExists, "The tenant has an owner already.");
            }

            var found = await _staff.FindStaffByLoginAsync(wanted.Login, ct);
            var known = found?.TenantId == tenantId ? found : null;
            made = (known ?? New(tenantId)) with
            {
                Login = wanted.Login, Name = wanted.Name, Role = StaffRole.Owner, StoreIds = [], DisabledAt = null, Stamp = NewStamp(),
            };
            var decision = await ChangeAsync(by: null, AuditActions.StaffSaved, known, made, ct);
            made = decision.Result;
            return decision.Commit;
        }
    }

    /// <summary>Sets a staff member's password, which signs out whoever is signed in with the one of before.</summary>
    /// <param name="caller">The member, or who may manage staff.</param>
    /// <param name="staffId">The member.</param>
    /// <param name="passwordHash">The new password's hash, 1 to <see cref="MaxPasswordHash"/> characters.</param>
    /// <param name="cancellationToken">Ends the work before the commit.</param>
    /// <returns>The member with its new stamp.</returns>
    /// <exception cref="CommandException">The caller may not do this, or there is no such member.</exception>
    public Task<StaffMember> SetPasswordAsync(Caller caller, string staffId, string passwordHash, CancellationToken cancellationToken)
    {
        RequireManagerOrSelf(caller, staffId);
        return SetPasswordAsync(caller, passwordHash, ct => RequireAsync(caller.TenantId, staffId, ct), cancellationToken);
    }

    /// <summary>Who an invitation is for, or null when it was used, has expired or is not whole.</summary>
    public async Task<StaffMember?> FindInvitedAsync(string? token, CancellationToken cancellationToken) =>
        _invites.Read(token) is { } invite
        && await _staff.FindStaffAsync(invite.TenantId, invite.StaffId, cancellationToken) is { DisabledAt: null } member
        && member.Stamp == invite.Stamp
            ? member
            : null;

    /// <summary>Sets the password of whoever is invited. The invitation is used then.</summary>
    /// <param name="token">The invitation's token.</param>
    /// <param name="passwordHash">The password's hash, 1 to <see cref="MaxPasswordHash"/> characters.</param>
    /// <param name="cancellationToken">Ends the work before the commit.</param>
    /// <returns>The member with its new stamp.</returns>
    /// <exception cref="CommandException">The invitation was used, has expired or is not whole.</exception>
    public Task<StaffMember> AcceptInviteAsync(string? token, string passwordHash, CancellationToken cancellationToken) => SetPasswordAsync(
        by: null,
        passwordHash,
        async ct => await FindInvitedAsync(token, ct) ?? throw new CommandException(
            RefusalKind.Gone, ErrorCodes.InviteInvalid, "The link was used, has expired or is not whole; ask for another one."),
        cancellationToken);

    /// <summary>Whom a login belongs to, in whatever state, so that a password can be checked; null when nobody has it.</summary>
    public Task<StaffMember?> FindForSignInAsync(string? login, CancellationToken cancellationToken) =>
        _staff.FindStaffByLoginAsync(StaffRules.LoginOf(login), cancellationToken);

    /// <summary>Records an attempt to sign in, after the password was checked, and says whether the person is signed in.</summary>
    /// <param name="member">The member as <see cref="FindForSignInAsync"/> gave it.</param>
    /// <param name="isRight">Whether the password was right.</param>
    /// <param name="cancellationToken">Ends the work before the commit.</param>
    /// <exception cref="CommandException">Too many attempts at once with one login.</exception>
    public async Task<SignInResult> RecordSignInAsync(StaffMember member, bool isRight, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(member);
        SignInResult? result = null;
        await _runner.RunAsync(DecideAsync, cancellationToken);
        return result!;

        async Task<Commit?> DecideAsync(CancellationToken ct)
        {
            var known = await RequireAsync(member.TenantId, member.Id, ct);
            result = SignInRules.Attempt(known, member.Stamp, isRight, _clock.GetUtcNow(), _options.Value.Staff);
            return result.Counts
                ? new Commit { TenantId = known.TenantId, Staff = new StaffWrite(result.Member, known.Version), Audit = NoteOf(result) }
                : null;
        }
    }

    /// <summary>Who is signed in, or null when the member's password, role or stores have changed since, or it is disabled. This host knows of
    /// a change at once, others at most <see cref="QrPilotOptions.LookupLifetime"/> later.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="staffId">The member.</param>
    /// <param name="stamp">The stamp that the member had when it signed in.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<StaffMember?> FindSignedInAsync(string tenantId, string staffId, string stamp, CancellationToken cancellationToken) =>
        await _lookups.FindStaffAsync(tenantId, staffId, cancellationToken) is { DisabledAt: null } member && member.Stamp == stamp ? member : null;

    private Task<Reply> TurnAsync(
        Caller caller, string staffId, bool isEnabled, ReplyPlan<StaffMember> plan, CancellationToken cancellationToken)
    {
        RequireManager(caller);
        ArgumentNullException.ThrowIfNull(plan);
        return _runner.RunAsync(caller.TenantId, plan, DecideAsync, cancellationToken);

        async Task<Decision<StaffMember>> DecideAsync(CancellationToken ct)
        {
            var known = await RequireAsync(caller.TenantId, staffId, ct);
            return known.DisabledAt is null == isEnabled
                ? new Decision<StaffMember>(new Commit { TenantId = caller.TenantId }, known)
                : await ChangeAsync(
                    caller,
                    isEnabled ? AuditActions.StaffEnabled : AuditActions.StaffDisabled,
                    known,
                    known with { DisabledAt = isEnabled ? null : _clock.GetUtcNow(), Stamp = NewStamp() },
                    ct);
        }
    }

    /// <summary>By whom: the caller, or the member whom an invitation names.</summary>
    private async Task<StaffMember> SetPasswordAsync(
        Caller? by, string passwordHash, Func<CancellationToken, Task<StaffMember>> find, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(passwordHash);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(passwordHash.Length, MaxPasswordHash, nameof(passwordHash));
        StaffMember? changed = null;
        await _runner.RunAsync(
            async ct =>
            {
                var known = await find(ct);
                var member = known with { PasswordHash = passwordHash, Stamp = NewStamp(), FailedSignIns = 0, LockedUntil = null };
                var decision = await ChangeAsync(by ?? CallerOf(known), AuditActions.StaffPasswordSet, known, member, ct);
                changed = decision.Result;
                return decision.Commit;
            },
            cancellationToken);
        return changed!;
    }

    /// <summary>The change of a staff member, unless it leaves the tenant without an owner.</summary>
    private async Task<Decision<StaffMember>> ChangeAsync(
        Caller? by, string action, StaffMember? known, StaffMember member, CancellationToken cancellationToken)
    {
        var endsAnOwner = known is { IsActiveOwner: true } && !member.IsActiveOwner;
        if (endsAnOwner)
        {
            var all = await _staff.ListStaffAsync(member.TenantId, cancellationToken);
            if (!all.Any(other => other.Id != member.Id && other.IsActiveOwner))
            {
                throw new CommandException(RefusalKind.Conflict, ErrorCodes.LastOwner, "The tenant needs an owner who can sign in.");
            }
        }

        var changed = member with { Version = (known?.Version ?? 0) + 1 };
        var commit = new Commit
        {
            TenantId = member.TenantId,
            Staff = new StaffWrite(changed, known?.Version) { EndsAnOwner = endsAnOwner },
            Audit = _audit.Note(by, action, member.Id, detail: AuditSubject.Said(member.Role, member.Login)),
        };
        return new Decision<StaffMember>(commit, changed);
    }

    /// <summary>Who gave a wrong password nobody knows.</summary>
    private IReadOnlyList<AuditEntry> NoteOf(SignInResult result)
    {
        var (verdict, member, _) = result;
        return verdict == SignInVerdict.SignedIn
            ? _audit.Note(CallerOf(member), AuditActions.StaffSignedIn, member.Id)
            : _audit.Note(by: null, member.LockedUntil is null ? AuditActions.StaffRefused : AuditActions.StaffLocked, member.Id);
    }

    private StaffMember New(string tenantId) => new()
    {
        Id = _ids.Next(IdPrefix.Staff),
        TenantId = tenantId,
        Login = "",
        Name = "",
        Role = StaffRole.Cashier,
        StoreIds = [],
        Stamp = "",
        CreatedAt = _clock.GetUtcNow(),
        Version = 0,
    };

    private async Task<StaffMember> RequireAsync(string tenantId, string staffId, CancellationToken cancellationToken) =>
        await _staff.FindStaffAsync(tenantId, staffId, cancellationToken) ?? throw StaffNotFound();

    private static void RequireManager(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Require(StaffRight.ManageStaff);
    }

    private static void RequireManagerOrSelf(Caller caller, string staffId)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.Role is null || caller.Id != staffId)
        {
            caller.Require(StaffRight.ManageStaff);
        }
    }

    private static CommandException StaffNotFound() => new(RefusalKind.NotFound, ErrorCodes.StaffNotFound, "There is no such staff member.");

    private static string NewStamp() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(StampBytes));
}
