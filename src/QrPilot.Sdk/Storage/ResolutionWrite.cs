using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.Storage;

/// <summary>A decision of a person and what it moves.</summary>
/// <param name="Resolution">The decision. A second undo of one is a conflict.</param>
public sealed record ResolutionWrite(Resolution Resolution)
{
    /// <summary>What becomes of the exception that it is about, or null.</summary>
    public ExceptionMove? Exception { get; init; }

    /// <summary>What becomes of the money that it is about, or null.</summary>
    public LinkWrite? Link { get; init; }
}
