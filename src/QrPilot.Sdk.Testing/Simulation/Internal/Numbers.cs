using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>Numbers that a gateway gives to things. They depend on the thing alone, so doing it again after a restart gives the same.</summary>
internal static class Numbers
{
    /// <summary>A number of so many digits, the first of which is not zero.</summary>
    public static long Of(string thing, int digits)
    {
        var smallest = 1L;
        for (var i = 1; i < digits; i++)
        {
            smallest *= 10;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(thing));
        return smallest + (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)(9 * smallest));
    }

    public static string TextOf(string thing, int digits) => Text(Of(thing, digits));

    public static string Hex(string thing) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(thing)).AsSpan(0, 16));

    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
