using System.Security.Cryptography;
using System.Text;

namespace QrPilot.Sdk.Testing.Tests.Support;

/// <summary>The tests' own signatures.</summary>
internal static class Hmac
{
    public static string Sha256(string key, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));

    public static string Sha512(string key, string text) =>
        Convert.ToHexStringLower(HMACSHA512.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));
}
