namespace QrPilot.Sdk.Matching;

/// <summary>How a bill is paid: <c>cash</c>, a gateway's name, or <c>none</c> where nobody tried.</summary>
public static class Tender
{
    /// <summary>Cash recorded by staff.</summary>
    public const string Cash = "cash";

    /// <summary>No attempt to pay is known.</summary>
    public const string None = "none";
}
