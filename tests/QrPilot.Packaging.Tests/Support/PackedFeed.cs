using QrPilot.Packaging.Tests.Support;
using QrPilot.Tests.Shared;

[assembly: AssemblyFixture(typeof(PackedFeed))]

namespace QrPilot.Packaging.Tests.Support;

/// <summary>What <c>eng/pack</c> makes of the build under test, packed once for all tests.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly List<DirectoryInfo> _folders = [];
    private Task<IReadOnlyDictionary<string, Package>>? _packed;

    /// <summary>The packages and their symbols by file name without version, for example <c>QrPilot.Sdk.nupkg</c>.</summary>
    internal IReadOnlyDictionary<string, Package> Packages => _packed!.GetAwaiter().GetResult();

    /// <summary>Packs. What fails then fails the tests that read packages, and no others.</summary>
    public async ValueTask InitializeAsync()
    {
        _packed = PackAsync();
        await Task.WhenAny(_packed);
    }

    public ValueTask DisposeAsync()
    {
        _folders.ForEach(folder => folder.Delete(recursive: true));
        return ValueTask.CompletedTask;
    }

    internal Package Of(string id) => Packages.TryGetValue($"{id}.nupkg", out var package)
        ? package
        : throw new InvalidOperationException($"eng/pack wrote no {id}.nupkg.");

    internal Package SymbolsOf(string id) => Packages.TryGetValue($"{id}.snupkg", out var package)
        ? package
        : throw new InvalidOperationException($"eng/pack wrote no {id}.snupkg.");

    /// <summary>Packs into a new folder.</summary>
    internal async Task<IReadOnlyDictionary<string, Package>> PackAsync()
    {
        var folder = Directory.CreateTempSubdirectory("qrpilot-packages-");
        _folders.Add(folder);
        await PackScript.RunAsync(folder.FullName);
        return folder.GetFiles().Select(file => new Package(file.FullName)).ToDictionary(package => package.Id + package.Extension);
    }
}
