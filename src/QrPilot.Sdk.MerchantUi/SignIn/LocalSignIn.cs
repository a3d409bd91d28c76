using Microsoft.AspNetCore.Identity;
using QrPilot.Sdk.Limits;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.SignIn;

/// <summary>Checks and sets the passwords of staff.</summary>
internal sealed class LocalSignIn(
    StaffService staff, IPasswordHasher<StaffMember> hasher, IRateCounter rate, IOptions<MerchantUiOptions> options)
{
    private static readonly StaffMember Nobody = new()
    {
        Id = "", TenantId = "", Login = "", Name = "", Role = StaffRole.Cashier, StoreIds = [], Stamp = "", CreatedAt = default, Version = 0,
    };

    private readonly Lazy<string> _nobodysHash = new(() => hasher.HashPassword(Nobody, "a password that nobody has"));

    /// <summary>Whether an address may try now.</summary>
    public async Task<bool> MayTryAsync(string address, CancellationToken cancellationToken) =>
        await rate.TakeAsync("sign-in:" + address, new RateLimit(options.Value.SignInsPerMinute, TimeSpan.FromMinutes(1)), cancellationToken) is null;

    /// <summary>Signs somebody in; null when it is refused, for whatever reason.</summary>
    public async Task<StaffMember?> SignInAsync(string login, string password, CancellationToken cancellationToken)
    {
        var member = await staff.FindForSignInAsync(login, cancellationToken);

        // A login that nobody has takes as long as a wrong password.
        var verdict = hasher.VerifyHashedPassword(member ?? Nobody, member?.PasswordHash ?? _nobodysHash.Value, password);
        if (member is null)
        {
            return null;
        }

        var isRight = member.PasswordHash is not null && verdict != PasswordVerificationResult.Failed;
        var result = await staff.RecordSignInAsync(member, isRight, cancellationToken);
        if (result.Verdict != SignInVerdict.SignedIn)
        {
            return null;
        }

        // Hashed again with more rounds where the framework has raised them since.
        return verdict == PasswordVerificationResult.SuccessRehashNeeded
            ? await staff.SetPasswordAsync(StaffService.CallerOf(result.Member), member.Id, hasher.HashPassword(member, password), cancellationToken)
            : result.Member;
    }

    /// <summary>Sets the password of whoever has the link.</summary>
    public Task<StaffMember> AcceptAsync(StaffMember invited, string token, string password, CancellationToken cancellationToken) =>
        staff.AcceptInviteAsync(token, hasher.HashPassword(invited, password), cancellationToken);
}
