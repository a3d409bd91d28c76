using System.Security;

namespace QrPilot.Templates.Tests.Support;

/// <summary>An empty folder with a package cache and a list of templates of its own, and two sources: the folder that <c>eng/pack</c> wrote, and
/// whatever this machine has configured.</summary>
public sealed class Workshop : IAsyncLifetime
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("qrpilot-templates-");
    private Task? _first;

    /// <summary>What every program here finds in its environment.</summary>
    internal IReadOnlyDictionary<string, string?> Environment { get; private set; } = new Dictionary<string, string?>();

    /// <summary>The version of the packages.</summary>
    internal string Version { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var feed = PathOf("feed");
        await PackScript.RunAsync(feed);
        var template = Directory.GetFiles(feed, "QrPilot.Templates.*.nupkg").Single();
        Version = Path.GetFileNameWithoutExtension(template)["QrPilot.Templates.".Length..];
        Environment = new Dictionary<string, string?>
        {
            ["NUGET_PACKAGES"] = PathOf("cache"),
            ["NUGET_HTTP_CACHE_PATH"] = PathOf("downloads"),
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["UseSharedCompilation"] = null,

            // The tests' own settings are not those of a person at a desk.
            ["ASPNETCORE_ENVIRONMENT"] = null,
            ["DOTNET_ENVIRONMENT"] = null,
            ["ASPNETCORE_URLS"] = null,
        };
        await File.WriteAllTextAsync(
            PathOf("nuget.config"),
            $"<configuration><packageSources><add key=\"qrpilot-folder\" value=\"{SecurityElement.Escape(feed)}\" /></packageSources></configuration>");
        await NewAsync("install", template);
    }

    /// <summary>Makes a host with the template.</summary>
    /// <param name="name">Its name, from which its folder has its name too.</param>
    /// <param name="options">The template's options.</param>
    /// <returns>Its folder.</returns>
    internal async Task<string> MakeAsync(string name, params string[] options)
    {
        await NewAsync(["qrpilot", "-n", name, .. options]);
        return PathOf(name);
    }

    /// <summary>Does something once; whoever comes later waits until it is done.</summary>
    internal Task OnceAsync(Func<Task> what)
    {
        lock (_root)
        {
            return _first ??= what();
        }
    }

    public ValueTask DisposeAsync()
    {
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private string PathOf(string name) => Path.Combine(_root.FullName, name);

    private Task NewAsync(params string[] arguments) =>
        Shell.RunAsync(_root.FullName, Environment, "dotnet", ["new", .. arguments, "--debug:custom-hive", PathOf("hive")]);
}
