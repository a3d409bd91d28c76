using System.Security.Cryptography;
using System.Text;

namespace QrPilot.Benchmarks.BenchMatch;

/// <summary>The pairs of ids of a result, whatever their order and whatever stands behind them.</summary>
internal sealed record MatchPairs(int Count, string Sha256)
{
    public static MatchPairs Of(string path)
    {
        var pairs = File.ReadLines(path).Skip(1).Select(Pair).ToArray();
        Array.Sort(pairs, StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var pair in pairs)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(pair + "\n"));
        }

        return new MatchPairs(pairs.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static string Pair(string line)
    {
        var second = line.IndexOf(',', line.IndexOf(',', StringComparison.Ordinal) + 1);
        return second < 0 ? line : line[..second];
    }
}
