using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Relational;

/// <summary>Where a page of audit entries begins: behind an entry, or at an instant.</summary>
/// <param name="At">Entries of this instant (ticks, UTC) are on the page where their id is less than <paramref name="Id"/>; older ones are.</param>
/// <param name="Id">An id, or '' where no entry of that instant is on the page.</param>
public readonly record struct AuditTop(long At, string Id)
{
    /// <summary>The top of the page that a filter asks for.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="afterAt">When <see cref="AuditFilter.After"/> was (ticks, UTC); null where the filter has none.</param>
    public static AuditTop Of(AuditFilter filter, long? afterAt)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var end = filter.To?.UtcTicks ?? long.MaxValue;
        return afterAt is { } at && at < end ? new AuditTop(at, filter.After!) : new AuditTop(end, string.Empty);
    }
}
