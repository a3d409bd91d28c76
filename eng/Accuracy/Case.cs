namespace QrPilot.Accuracy;

/// <summary>One fault and the truth about it.</summary>
/// <param name="Fault">What was done.</param>
/// <param name="Expected">The bills.</param>
/// <param name="Actual">The money, of which each may pay any of these bills; none where whatever pays them would be wrong.</param>
/// <param name="IsPayable">Whether the money is for the bills as it stands.</param>
internal sealed record Case(Fault Fault, IReadOnlyList<Line> Expected, IReadOnlyList<Line> Actual, bool IsPayable)
{
    /// <summary>Whether the references and transactions say all that is needed.</summary>
    public bool IsDecidable => Fault < Fault.Lost;

    /// <summary>Whether a piece of money is for a bill.</summary>
    public bool Pays(Line actual, Line expected) => IsPayable
        && Expected.Contains(expected)
        && (Fault != Fault.SameAmountTwins || Expected.ToList().IndexOf(expected) == Actual.ToList().IndexOf(actual));
}
