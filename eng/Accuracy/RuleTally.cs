namespace QrPilot.Accuracy;

/// <summary>What one rule matched and suggested.</summary>
internal sealed class RuleTally
{
    public long Matches { get; set; }

    public long Wrong { get; set; }

    public long Suggestions { get; set; }

    public long RightSuggestions { get; set; }

    public double Precision => Matches == 0 ? 1 : (double)(Matches - Wrong) / Matches;
}
