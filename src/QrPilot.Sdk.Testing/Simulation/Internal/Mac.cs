using System.Security.Cryptography;
using System.Text;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>The simulators' own message codes; they share nothing with the gateways that they test.</summary>
internal static class Mac
{
    public static byte[] Sha256(string key, string text) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text));

    public static string Sha256Hex(string key, string text) => Convert.ToHexStringLower(Sha256(key, text));

    public static string Sha512Hex(string key, string text) =>
        Convert.ToHexStringLower(HMACSHA512.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));

    public static bool Same(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
