using System.Text.Json.Nodes;

namespace QrPilot.Proving.TwoHosts;

/// <summary>The same replay over one host and over two.</summary>
internal sealed record Comparison
{
    /// <summary>The only figure that tells of time.</summary>
    private const string Elapsed = "elapsed_s";

    public required string Faults { get; init; }

    public required HostsReplay One { get; init; }

    public required HostsReplay Two { get; init; }

    /// <summary>How many figures were compared.</summary>
    public required int Compared { get; init; }

    /// <summary>The figures that are not the same.</summary>
    public required IReadOnlyList<string> Differing { get; init; }

    /// <summary>Whether both replays agree with the truth and with each other, and each host had its share.</summary>
    public bool IsGood => One.ExitCode == 0 && Two.ExitCode == 0 && Compared > 0 && Differing.Count == 0
        && Two.Requests.Count == 2 && Math.Abs(Two.Requests[0] - Two.Requests[1]) <= 1;

    public static Comparison Of(string faults, HostsReplay one, HostsReplay two)
    {
        var names = one.Figures.Concat(two.Figures).Select(figure => figure.Key).Where(name => name != Elapsed).Distinct().ToList();
        return new Comparison
        {
            Faults = faults,
            One = one,
            Two = two,
            Compared = names.Count,
            Differing = [.. names.Where(name => !JsonNode.DeepEquals(one.Figures[name], two.Figures[name]))],
        };
    }
}
