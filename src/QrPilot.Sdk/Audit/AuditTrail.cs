using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Audit;

/// <summary>Makes the entries that services commit with what they change.</summary>
internal sealed class AuditTrail(IIdSource ids, TimeProvider clock)
{
    /// <summary>Longer details are cut.</summary>
    public const int MaxDetail = 500;

    /// <summary>The entry of what a caller does; none for a phone, whose commands the event log holds.</summary>
    /// <param name="by">The caller, or null for the host.</param>
    /// <param name="action">One of <see cref="AuditActions"/>.</param>
    /// <param name="subject">What it is done to.</param>
    /// <param name="storeId">The store that it belongs to.</param>
    /// <param name="amount">The money that it is about.</param>
    /// <param name="detail">What else to tell.</param>
    public IReadOnlyList<AuditEntry> Note(
        Caller? by, string action, string subject, string? storeId = null, VndAmount? amount = null, string? detail = null) =>
        by?.SessionId is not null ? [] :
        [
            new AuditEntry
            {
                Id = ids.Next(IdPrefix.Audit),
                At = clock.GetUtcNow(),
                ByKind = by is null ? AuditActorKind.Host : by.Role is null ? AuditActorKind.ApiKey : AuditActorKind.Staff,
                By = by?.Id ?? AuditActions.Host,
                Action = action,
                Subject = subject,
                StoreId = storeId,
                Amount = amount,
                Detail = Cut(detail),
            },
        ];

    /// <summary>Nothing where nothing was said; a letter of two characters is not cut in half.</summary>
    private static string? Cut(string? text) => text switch
    {
        null or "" => null,
        { Length: <= MaxDetail } => text,
        _ => text[..(char.IsHighSurrogate(text[MaxDetail - 1]) ? MaxDetail - 1 : MaxDetail)],
    };
}
