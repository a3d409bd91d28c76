using System.Security.Cryptography;
using QrPilot.Sdk.Matching.Internal;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Matching;

/// <summary>What the engine made of a partition. Every row of both tables stands in lines that add up to its amount, or is left over; what is
/// suggested is left over as well. Reads the tables it was made of: clear them only when this is no longer needed.</summary>
public sealed class PartitionMatches
{
    private const int PairScore = 1000;

    private readonly Links _ofExpected;
    private readonly int _pairs;

    internal PartitionMatches(
        MatchPartition partition,
        Links ofExpected,
        List<MatchLine> lines,
        IReadOnlyList<MatchSuggestion> suggestions,
        IReadOnlyList<Leftover> leftExpected,
        IReadOnlyList<Leftover> leftActual)
    {
        (Partition, _ofExpected, OtherLines, Suggestions, LeftExpected, LeftActual) =
            (partition, ofExpected, lines, suggestions, leftExpected, leftActual);
        var others = new HashSet<int>(lines.Count);
        foreach (var line in lines)
        {
            others.Add(line.Expected);
        }

        _pairs = partition.Expected.Count - leftExpected.Count - others.Count;
    }

    /// <summary>What was matched.</summary>
    public MatchPartition Partition { get; }

    /// <summary>How many lines <see cref="Lines"/> has.</summary>
    public int LineCount => _pairs + OtherLines.Count;

    /// <summary>The matches: pairs by reference in the order of the expected rows, then what the other rules found.</summary>
    public IEnumerable<MatchLine> Lines
    {
        get
        {
            for (var row = 0; row < _ofExpected.Count; row++)
            {
                if (_ofExpected.PairOf(row) is >= 0 and var actual)
                {
                    yield return PairOf(row, actual);
                }
            }

            foreach (var line in OtherLines)
            {
                yield return line;
            }
        }
    }

    /// <summary>What other rules than the reference found; with <see cref="PairedWith"/> the fast way through many matches.</summary>
    public IReadOnlyList<MatchLine> OtherLines { get; }

    /// <summary>What a person may link, by expected row, the surest first.</summary>
    public IReadOnlyList<MatchSuggestion> Suggestions { get; }

    /// <summary>Expected rows without money, in the order of the table.</summary>
    public IReadOnlyList<Leftover> LeftExpected { get; }

    /// <summary>Money without an expected row, in the order of the table.</summary>
    public IReadOnlyList<Leftover> LeftActual { get; }

    /// <summary>The row of the actual table that the reference paired with an expected row, or -1.</summary>
    public int PairedWith(int expectedRow)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(expectedRow);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(expectedRow, _ofExpected.Count);
        return _ofExpected.PairOf(expectedRow);
    }

    /// <summary>Everything that was decided, as SHA-256 over lines of text in an order of its own: equal for equal rows in any order, on any
    /// number of threads.</summary>
    /// <returns>Lower-case hex.</returns>
    public string Digest()
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in CanonicalText.Of(this))
        {
            sha.AppendData(System.Text.Encoding.UTF8.GetBytes(line));
            sha.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private MatchLine PairOf(int expected, int actual) => new(
        expected,
        actual,
        0,
        PairingRule.Reference,
        MatchReason.ReferenceEqual,
        PairScore,
        new VndAmount(Partition.Expected.Amounts[expected]),
        new VndAmount(Partition.Actual.Amounts[actual]));
}
