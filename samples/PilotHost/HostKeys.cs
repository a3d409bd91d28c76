using System.Security.Cryptography;
using System.Text;

namespace PilotHost;

/// <summary>The host's own secrets, made once and kept in the data folder, readable by its owner only.</summary>
internal sealed class HostKeys
{
    private const int KeyBytes = 32;
    private readonly byte[] _root;

    private HostKeys(byte[] root) => _root = root;

    /// <summary>Signs tokens and cursors.</summary>
    public string SigningKey => Convert.ToBase64String(_root);

    /// <summary>What the host and the simulators in it share instead of a real merchant's secret.</summary>
    /// <param name="purpose">Tells one secret from another.</param>
    public string SimulatorSecret(string purpose) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_root, Encoding.UTF8.GetBytes($"{purpose} simulator")));

    public static HostKeys LoadOrMake(string folder)
    {
        var path = Path.Combine(folder, "signing.key");
        if (!File.Exists(path))
        {
            PrivateFile.Write(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
        }

        return new HostKeys(Convert.FromBase64String(File.ReadAllText(path).Trim()));
    }
}
