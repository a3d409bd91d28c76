using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace QrPilot.Architecture.Tests;

/// <summary>The compose file cannot be run here, so what it names is looked up.</summary>
public sealed partial class ComposeTests
{
    private const string Folder = "samples/PilotHost";

    /// <summary>What ASP.NET Core reads itself.</summary>
    private static readonly string[] OfTheFramework = ["Urls"];

    private static readonly YamlMappingNode Compose = Read();

    [Fact]
    public void Host_Environment_NamesSettingsThatTheHostReads()
    {
        var source = Repository.Read($"{Folder}/PilotSettings.cs");
        var known = Setting().Matches(source).Select(match => match.Value.Trim('"')).Concat(OfTheFramework).ToHashSet(StringComparer.Ordinal);

        var named = KeysOf(Map(Service("host"), "environment")).Select(name => name.Replace("__", ":", StringComparison.Ordinal)).ToList();

        Assert.Contains("QrPilot:Postgres:ConnectionString", named);
        Assert.All(named, name => Assert.Contains(name, known));
    }

    [Fact]
    public void Host_ConnectionStrings_NameServicesAndTheUserOfTheDatabase()
    {
        var host = Map(Service("host"), "environment");
        var database = Map(Service("postgres"), "environment");
        var parts = Text(host, "QrPilot__Postgres__ConnectionString").Split(';').Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);

        Assert.Contains(parts["Host"], KeysOf(Map(Compose, "services")));
        Assert.Equal(Text(database, "POSTGRES_USER"), parts["Username"]);
        Assert.Equal(Text(database, "POSTGRES_DB"), parts["Database"]);
        Assert.Equal(Text(database, "POSTGRES_PASSWORD"), parts["Password"]);
        Assert.Contains(Text(host, "QrPilot__Redis__Configuration").Split(':')[0], KeysOf(Map(Compose, "services")));
        Assert.Equal(KeysOf(Map(Service("host"), "depends_on")), KeysOf(Map(Compose, "services")).Except(["host"]));
    }

    [Fact]
    public void Host_FoldersAndPort_AreThoseOfTheSettings()
    {
        var settings = Map(Service("host"), "environment");
        var mounts = Map(Compose, "services").Children.Values.Cast<YamlMappingNode>()
            .SelectMany(service => List(service, "volumes")).Select(mount => mount.Split(':')).ToDictionary(mount => mount[0], mount => mount[1]);

        Assert.Equal(KeysOf(Map(Compose, "volumes")), mounts.Keys);
        Assert.Equal(Text(settings, "QrPilot__Data"), mounts["data"]);
        Assert.EndsWith(":" + Text(settings, "Urls").Split(':')[^1], Assert.Single(List(Service("host"), "ports")), StringComparison.Ordinal);
        Assert.StartsWith("127.0.0.1:", Assert.Single(List(Service("host"), "ports")), StringComparison.Ordinal);
    }

    [Fact]
    public void Host_Build_NamesFilesOfTheRepository()
    {
        var build = Map(Service("host"), "build");
        var context = Path.GetFullPath(Path.Combine(Repository.Combine(Folder), Text(build, "context")));
        var dockerfile = File.ReadAllText(Path.Combine(context, Text(build, "dockerfile")));

        Assert.True(File.Exists(Path.Combine(context, "QrPilot.sln")));
        Assert.Contains($"dotnet publish {Folder} ", dockerfile, StringComparison.Ordinal);
        Assert.Contains("\"PilotHost.dll\"", dockerfile, StringComparison.Ordinal);
    }

    private static YamlMappingNode Read()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Repository.Read($"{Folder}/compose.yaml")));
        return (YamlMappingNode)Assert.Single(yaml.Documents).RootNode;
    }

    private static YamlMappingNode Service(string name) => Map(Map(Compose, "services"), name);

    private static YamlMappingNode Map(YamlMappingNode parent, string name) => (YamlMappingNode)parent[name];

    private static string Text(YamlMappingNode parent, string name) => ((YamlScalarNode)parent[name]).Value!;

    private static List<string> List(YamlMappingNode parent, string name) => parent.Children.TryGetValue(name, out var list)
        ? [.. ((YamlSequenceNode)list).Children.Cast<YamlScalarNode>().Select(entry => entry.Value!)]
        : [];

    private static List<string> KeysOf(YamlMappingNode map) => [.. map.Children.Keys.Cast<YamlScalarNode>().Select(key => key.Value!)];

    [GeneratedRegex("\"QrPilot:[A-Za-z:]+\"")]
    private static partial Regex Setting();
}
