using System.Diagnostics;
using System.Reflection;
using QrPilot.Packaging.Tests.Support;

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
        await RunAsync(Repository.Combine("eng/pack"), "--no-build", "--configuration", Configuration, "--output", folder.FullName);
        return folder.GetFiles().Select(file => new Package(file.FullName)).ToDictionary(package => package.Id + package.Extension);
    }

    private static string Configuration => typeof(PackedFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static async Task RunAsync(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command} ended with {process.ExitCode}:\n{await output}{await errors}");
        }
    }
}
