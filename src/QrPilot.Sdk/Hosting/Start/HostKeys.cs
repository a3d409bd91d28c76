using System.Security.Cryptography;
using System.Text;

namespace QrPilot.Sdk.Hosting.Start;

/// <summary>A host's own secrets in a folder, made once and readable by their owner only. For one machine: hosts that share a store share
/// copies of the folder, or take their signing key from the configuration.</summary>
public sealed class HostKeys
{
    private const int KeyBytes = 32;
    private const string SigningKeyFile = "signing.key";

    private readonly byte[] _root;

    private HostKeys(string folder, byte[] root) => (Folder, _root) = (folder, root);

    /// <summary>The folder, as an absolute path.</summary>
    public string Folder { get; }

    /// <summary>Signs tokens and cursors; for <see cref="QrPilotOptions.SigningKeys"/>.</summary>
    public string SigningKey => Convert.ToBase64String(_root);

    /// <summary>Reads the keys of a folder. What is not there is made: the folder, and <c>signing.key</c> with 32 random bytes in
    /// base64.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="FormatException">The file is not base64.</exception>
    public static HostKeys Open(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var whole = Path.GetFullPath(folder);
        Directory.CreateDirectory(whole);
        var path = Path.Combine(whole, SigningKeyFile);
        if (!File.Exists(path))
        {
            PrivateFile.Write(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
        }

        return new HostKeys(whole, Convert.FromBase64String(File.ReadAllText(path).Trim()));
    }

    /// <summary>A file in the folder.</summary>
    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Another secret of the host, which the signing key does not give away nor the other way round.</summary>
    /// <param name="purpose">Tells one secret from another.</param>
    /// <returns>64 hexadecimal digits, the same for the same key and purpose.</returns>
    public string Derive(string purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        return Convert.ToHexStringLower(HMACSHA256.HashData(_root, Encoding.UTF8.GetBytes(purpose)));
    }
}
