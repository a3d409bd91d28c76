using System.Buffers;
using QrPilot.Packaging.Tests.Support;

namespace QrPilot.Packaging.Tests;

/// <summary>The arrows of ProjectRules.cs, read from the packages.</summary>
public sealed class ArrowTests(PackedFeed feed)
{
    private static readonly SearchValues<char> LeastVersion = SearchValues.Create("0123456789.");

    [Theory]
    [MemberData(nameof(Projects.Libraries), MemberType = typeof(Projects))]
    public void Library_Dependencies_AreAllowed(string name)
    {
        var rule = ProjectRules.Of(name)!;

        Report.None(
            $"{name} asks for what ProjectRules.cs does not allow:",
            Dependencies(name).Select(item => item.Id).Where(id => !rule.Projects.Contains(id) && !ProjectRules.Allows(rule, id)));
    }

    [Theory]
    [MemberData(nameof(Projects.Libraries), MemberType = typeof(Projects))]
    public void Library_Dependencies_AreThoseOfItsProject(string name)
    {
        var project = Projects.Of(name);

        Assert.Equal(
            project.ProjectReferences.Concat(Projects.PublicPackagesOf(project)).Order(StringComparer.Ordinal),
            Dependencies(name).Select(item => item.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects.Libraries), MemberType = typeof(Projects))]
    public void Library_Versions_AreExactForOurPackagesAndTheLeastForOthers(string name)
    {
        var own = Projects.Packable.Select(project => project.Name).ToHashSet(StringComparer.Ordinal);
        var exact = $"[{feed.Of(name).Version}]";

        Report.None(
            $"{name} asks for {exact} of our packages, and for others with no end:",
            Dependencies(name)
                .Where(item => own.Contains(item.Id) ? item.Version != exact : item.Version.AsSpan().ContainsAnyExcept(LeastVersion))
                .Select(item => $"{item.Id} {item.Version}"));
    }

    [Theory]
    [MemberData(nameof(Projects.All), MemberType = typeof(Projects))]
    public void Package_FrameworkReferences_AreThoseOfItsProjectAndAllowed(string name)
    {
        var asked = feed.Of(name).FrameworkReferences.ToList();

        Assert.Equal(Projects.Of(name).FrameworkReferences, asked);
        Assert.True(asked.Count == 0 || ProjectRules.Of(name)!.AspNetCore, $"{name} must not use {string.Join(", ", asked)}.");
    }

    [Theory]
    [MemberData(nameof(Projects.Tools), MemberType = typeof(Projects))]
    public void Tool_Always_BringsWhatItUsesAndNoMore(string name)
    {
        var package = feed.Of(name);
        var brought = package.Files.Keys
            .Where(file => file.EndsWith(".dll", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension)
            .Where(assembly => assembly!.StartsWith("QrPilot.", StringComparison.Ordinal));

        Assert.Empty(package.Dependencies);
        Assert.Equal(ProjectRules.Reachable(name).Order(StringComparer.Ordinal), brought.Order(StringComparer.Ordinal));
    }

    private IEnumerable<(string Id, string Version)> Dependencies(string name) =>
        feed.Of(name).Dependencies.Select(item => (item.Attribute("id")!.Value, item.Attribute("version")!.Value));
}
