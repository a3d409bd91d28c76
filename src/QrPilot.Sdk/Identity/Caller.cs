using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.Identity;

/// <summary>Who gives a command: the holder of an API key, or a phone with a session token.</summary>
public sealed record Caller
{
    /// <summary>How far ahead of the host a trusted clock may be.</summary>
    public static readonly TimeSpan MaxAhead = TimeSpan.FromMinutes(5);

    /// <summary>The tenant.</summary>
    public required string TenantId { get; init; }

    /// <summary>The API key's or the session's id.</summary>
    public required string Id { get; init; }

    /// <summary>What the API key allows; none for a phone.</summary>
    public ApiScopes Scopes { get; init; }

    /// <summary>The only session that a phone may touch, or null for an API key.</summary>
    public string? SessionId { get; init; }

    /// <summary>Whether the guest agreed to events beyond what ordering needs. API keys need no consent of their own.</summary>
    public bool AnalyticsConsent { get; init; } = true;

    /// <summary>Whether the caller is trusted with the past.</summary>
    public bool MayBackdate => Scopes.HasFlag(ApiScopes.Ingest);

    /// <summary>Whether the caller may see and change this session.</summary>
    public bool MayTouch(string sessionId) => SessionId is null || SessionId == sessionId;

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
