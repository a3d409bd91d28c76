namespace QrPilot.Accuracy;

/// <summary>What became of the cases of one fault.</summary>
internal sealed class ClassTally
{
    public long Cases { get; set; }

    /// <summary>Cases of which every bill got its own money, by itself.</summary>
    public long Matched { get; set; }

    /// <summary>Other cases of which a right pair is suggested.</summary>
    public long Suggested { get; set; }

    /// <summary>Other cases, whose rows stand in the lists of what is left.</summary>
    public long Listed { get; set; }

    /// <summary>Pairs that were matched and are not true.</summary>
    public long WrongMatches { get; set; }

    /// <summary>Pairs that were matched and are true.</summary>
    public long RightMatches { get; set; }

    public long Vnd { get; set; }

    public long VndWrong { get; set; }

    public long VndMatched { get; set; }

    public double Recall => Cases == 0 ? 1 : (double)Matched / Cases;

    public double Precision => RightMatches + WrongMatches == 0 ? 1 : (double)RightMatches / (RightMatches + WrongMatches);

    /// <summary>Of all its dong, how many stand with a stranger.</summary>
    public double WrongShareOfVnd => Vnd == 0 ? 0 : (double)VndWrong / Vnd;
}
