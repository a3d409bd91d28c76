namespace QrPilot.Sdk.Kpis;

/// <summary>A proportion with all that it was made of.</summary>
public sealed record Rate
{
    /// <summary>The parts, or null while nobody said the denominator.</summary>
    public Part? Part { get; init; }

    /// <summary>The numerator over the denominator, unclipped; null when it is not measurable.</summary>
    public double? Share => Reason is null ? (double)Part!.Value.Numerator / Part.Value.Denominator : null;

    /// <summary>The 95% interval, or null where it cannot be told.</summary>
    public ConfidenceInterval? Interval { get; init; }

    /// <summary>Why there is no figure where there are no parts. Default: nobody said the denominator.</summary>
    public NotMeasurable Missing { get; init; } = NotMeasurable.NoDenominator;

    /// <summary>Why there is no figure, or null when there is one.</summary>
    public NotMeasurable? Reason => Part switch
    {
        null => Missing,
        { Denominator: 0 } => NotMeasurable.DenominatorIsZero,
        _ => null,
    };

    /// <summary>Where denominators come from, best first; none where they are our own books'.</summary>
    public IReadOnlyList<DenominatorSource> Sources { get; init; } = [];

    /// <summary>The worst grade among <see cref="Sources"/>; null without one.</summary>
    public DenominatorGrade? Grade => Sources.Count == 0 ? null : (DenominatorGrade)(int)Sources.Max();

    /// <summary>How many days have a denominator. The others are in neither part.</summary>
    public required int MeasuredDays { get; init; }

    /// <summary>Whether on some day more was found than there was said to be: the denominator is wrong, or not of this store and day.</summary>
    public bool Exceeds { get; init; }
}
