using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.Identity;

/// <summary>Who gives a command: the holder of an API key, a phone with a session token, or a staff member who is signed in.</summary>
public sealed record Caller
{
    /// <summary>How far ahead of the host a trusted clock may be.</summary>
    public static readonly TimeSpan MaxAhead = TimeSpan.FromMinutes(5);

    /// <summary>The tenant.</summary>
    public required string TenantId { get; init; }

    /// <summary>The API key's, the session's or the staff member's id.</summary>
    public required string Id { get; init; }

    /// <summary>What the API key allows; none for a phone. Of a staff member, what an API key would need to do as much; the role limits it.</summary>
    public ApiScopes Scopes { get; init; }

    /// <summary>The role of a staff member; null for API keys and phones, which no role limits.</summary>
    public StaffRole? Role { get; init; }

    /// <summary>The only stores that a staff member works in, or null for every store of the tenant.</summary>
    public IReadOnlySet<string>? StoreIds { get; init; }

    /// <summary>The only session that a phone may touch, or null for an API key.</summary>
    public string? SessionId { get; init; }

    /// <summary>Whether the guest agreed to events beyond what ordering needs. API keys need no consent of their own.</summary>
    public bool AnalyticsConsent { get; init; } = true;

    /// <summary>Whether the caller is trusted with the past. People are not: what they do happens now.</summary>
    public bool MayBackdate => Role is null && Scopes.HasFlag(ApiScopes.Ingest);

    /// <summary>Whether the caller may see and change this session.</summary>
    public bool MayTouch(string sessionId) => SessionId is null || SessionId == sessionId;

    /// <summary>Whether the caller may do something, as far as roles go.</summary>
    public bool May(StaffRight right) => Role is not { } role || StaffRights.Allows(role, right);

    /// <summary>Whether the caller may see and change what belongs to this store. What is out of reach answers as what does not exist.</summary>
    /// <param name="storeId">The store, or null for what belongs to no known store: only who reaches all stores reaches that.</param>
    public bool MayReach(string? storeId) => StoreIds is null || (storeId is not null && StoreIds.Contains(storeId));

    /// <summary>Makes sure that the caller may do something.</summary>
    /// <exception cref="CommandException">The role does not allow it.</exception>
    public void Require(StaffRight right)
    {
        if (!May(right))
        {
            throw new CommandException(RefusalKind.Forbidden, ErrorCodes.RightMissing, $"The role does not allow this ({right}).");
        }
    }

    /// <summary>When something happened: the caller's claim where it is trusted, otherwise now.</summary>
    /// <exception cref="CommandException">A trusted claim lies in the future.</exception>
    public DateTimeOffset TimeOf(DateTimeOffset? claimed, DateTimeOffset now)
    {
        if (claimed is null || !MayBackdate)
        {
            return now;
        }

        return claimed <= now + MaxAhead
            ? claimed.Value
            : throw new CommandException(
                RefusalKind.Invalid, ErrorCodes.EventInFuture, "The time is more than five minutes in the future.", "occurred_at");
    }
}
