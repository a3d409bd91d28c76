using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Replay.Settlements;

/// <summary>All settlement reports of a replay, and what was damaged in them.</summary>
/// <param name="Reports">As they were uploaded.</param>
/// <param name="Damages">At most one for each row.</param>
internal sealed record Settlement(IReadOnlyList<UploadedReport> Reports, IReadOnlyList<InjectedDamage> Damages)
{
    /// <summary>The damage of each order's row. No order has two: only its plain payment or its refund can have one.</summary>
    public IReadOnlyDictionary<string, InjectedDamage> DamageOf { get; } = Damages.ToDictionary(damage => damage.OrderId, StringComparer.Ordinal);

    /// <summary>What imports should have said and did not.</summary>
    public IReadOnlyList<Deviation> Deviations() => [.. Reports.SelectMany(report => report.Deviations())];

    /// <summary>Exceptions that name no session, with the session of the order whose line they are about. Those about lines of others are
    /// left out.</summary>
    public IEnumerable<ExceptionView> Own(IEnumerable<ExceptionView> nobodys, IEnumerable<OrderTruth> truths)
    {
        var sessionOf = truths.ToDictionary(truth => truth.Order.Id, truth => truth.SessionId, StringComparer.Ordinal);
        var orderOf = Reports.SelectMany(report => report.OrderOfLine).ToDictionary(line => line.Key, line => line.Value, StringComparer.Ordinal);
        return nobodys
            .Where(exception => exception.ActualId is not null && orderOf.ContainsKey(exception.ActualId))
            .Select(exception => exception with { SessionId = sessionOf[orderOf[exception.ActualId!]] });
    }
}
