using System.Security.Cryptography;
using System.Text;

namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>The style sheet, the script and the icon, embedded in the assembly, so that no host can lose them. Their names carry a hash of
/// what is in them: browsers keep them for good.</summary>
internal sealed class UiAssets
{
    private readonly Dictionary<string, UiAsset> _byName;

    private UiAssets(IEnumerable<UiAsset> assets) => _byName = assets.ToDictionary(asset => asset.Name, StringComparer.Ordinal);

    public static UiAssets Embedded { get; } = new([Read("app", "css", "text/css"), Read("app", "js", "text/javascript"), Read("icon", "svg", "image/svg+xml")]);

    public string Style => _byName.Keys.Single(name => name.EndsWith(".css", StringComparison.Ordinal));

    public string Script => _byName.Keys.Single(name => name.EndsWith(".js", StringComparison.Ordinal));

    public string Icon => _byName.Keys.Single(name => name.EndsWith(".svg", StringComparison.Ordinal));

    public UiAsset? Find(string name) => _byName.GetValueOrDefault(name);

    private static UiAsset Read(string name, string extension, string type)
    {
        using var stream = typeof(UiAssets).Assembly.GetManifestResourceStream($"{name}.{extension}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6));
        return new UiAsset($"{name}.{hash}.{extension}", $"{type}; charset={Encoding.UTF8.WebName}", bytes, hash);
    }
}
