using System.Text;

namespace QrPilot.Cli.Replay;

/// <summary>Hashes that are the same on every machine and in every version: plans and prices depend on them.</summary>
internal static class StableHash
{
    /// <summary>FNV-1a, 32 bits, of the UTF-8 bytes.</summary>
    public static uint Fnv32(string text)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ b) * 16777619u);
        }

        return hash;
    }

    /// <summary>FNV-1a, 64 bits, of the UTF-8 bytes, with its bits mixed so that any of them can be used.</summary>
    public static ulong Mixed64(string text)
    {
        var hash = 14695981039346656037ul;
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ b) * 1099511628211ul);
        }

        hash = unchecked((hash ^ (hash >> 33)) * 0xff51afd7ed558ccdul);
        hash = unchecked((hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53ul);
        return hash ^ (hash >> 33);
    }

    /// <summary>A number from 0 up to but not 1 that an order keeps for one question under one seed.</summary>
    public static double Share(long seed, string orderId, string question) =>
        (Mixed64($"{seed}|{question}|{orderId}") >> 11) * (1.0 / (1ul << 53));
}
