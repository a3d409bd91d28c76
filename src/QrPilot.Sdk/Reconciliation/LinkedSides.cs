using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Knows which decision linked what. Pure.</summary>
internal sealed class LinkedSides
{
    private readonly Dictionary<string, string> _ofActual;
    private readonly Dictionary<string, string> _ofExpected = new(StringComparer.Ordinal);

    public LinkedSides(IEnumerable<StandingLink> links, IEnumerable<Match> matches)
    {
        _ofActual = links.Where(standing => standing.Link.SessionId is not null)
            .ToDictionary(standing => standing.Link.ActualId, standing => standing.ResolutionId, StringComparer.Ordinal);
        foreach (var match in matches.Where(match => match.Rule == PairingRule.Manual))
        {
            _ofExpected[match.ExpectedId] = _ofActual[match.ActualId];
        }
    }

    /// <summary>The decision that linked one side of a finding, or null.</summary>
    public string? ResolutionOf(ExceptionFinding finding) =>
        (finding.ActualId is { } actual ? _ofActual.GetValueOrDefault(actual) : null)
        ?? (finding.ExpectedId is { } expected ? _ofExpected.GetValueOrDefault(expected) : null);
}
