using QrPilot.Sdk.Kpis;

namespace QrPilot.Sdk.Api;

/// <summary>A proportion with all that it was made of. It has either a share, or the reason why there is none.</summary>
public sealed record RateView
{
    /// <summary>Whole things, or whole đồng.</summary>
    public long? Numerator { get; init; }

    /// <summary>Whole things, or whole đồng.</summary>
    public long? Denominator { get; init; }

    /// <summary>The numerator over the denominator. It is above 1 when more was found than there was said to be.</summary>
    public double? Share { get; init; }

    /// <summary>The 95% interval; absent where it cannot be told.</summary>
    public IntervalView? Interval { get; init; }

    /// <summary>Why there is no share.</summary>
    public NotMeasurable? NotMeasurable { get; init; }

    /// <summary>Where denominators come from, best first; none where they are our own books'.</summary>
    public required IReadOnlyList<DenominatorSource> Sources { get; init; }

    /// <summary>The worst grade among the sources.</summary>
    public DenominatorGrade? Grade { get; init; }

    /// <summary>How many days have a denominator. The others are in neither part.</summary>
    public required int MeasuredDays { get; init; }

    /// <summary>Whether on some day more was found than there was said to be.</summary>
    public required bool Exceeds { get; init; }
}
