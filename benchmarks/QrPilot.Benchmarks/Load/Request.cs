using System.Globalization;
using System.Text;

namespace QrPilot.Benchmarks.Load;

/// <summary>Writes whole HTTP requests.</summary>
internal static class Request
{
    /// <param name="path">Where to.</param>
    /// <param name="body">A JSON document.</param>
    /// <param name="credential">An API key or session token, or null.</param>
    public static byte[] Post(string path, ReadOnlySpan<byte> body, string? credential = null)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: bench\r\n{Authorization(credential)}Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    public static byte[] Get(string path, string credential) =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: bench\r\n{Authorization(credential)}\r\n");

    private static string Authorization(string? credential) => credential is null ? "" : $"Authorization: Bearer {credential}\r\n";
}
