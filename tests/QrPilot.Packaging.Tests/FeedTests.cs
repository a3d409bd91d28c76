using QrPilot.Packaging.Tests.Support;

namespace QrPilot.Packaging.Tests;

public sealed class FeedTests(PackedFeed feed)
{
    [Fact]
    public void Feed_Always_HasEveryPackageWithItsSymbolsAndNothingElse() =>
        Assert.Equal(
            Projects.Packable.SelectMany(project => new[] { $"{project.Name}.nupkg", $"{project.Name}.snupkg" })
                .Concat(Projects.Templates.Select(project => $"{project.Name}.nupkg"))
                .Order(StringComparer.Ordinal),
            feed.Packages.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Packages_Always_HaveOneVersion() => Assert.Single(feed.Packages.Values.Select(package => package.Version).Distinct());

    [Fact]
    public async Task Packages_PackedTwice_AreTheSameBytes()
    {
        var again = await feed.PackAsync();

        Report.None(
            "Packages that differ though nothing changed:",
            feed.Packages.Where(package => !package.Value.Bytes.AsSpan().SequenceEqual(again[package.Key].Bytes)).Select(package => package.Key));
    }

    [Theory]
    [MemberData(nameof(Projects.Everything), MemberType = typeof(Projects))]
    public void Metadata_OfAPackage_TellsWhatItIs(string name)
    {
        var package = feed.Of(name);

        Assert.Equal(Projects.Of(name).Property("Description"), package.Value("description"));
        Assert.Equal("Apache-2.0", package.Value("license"));
        Assert.Equal("QrPilot contributors", package.Value("authors"));
        Assert.Equal("Copyright QrPilot contributors", package.Value("copyright"));
        Assert.Equal("README.md", package.Value("readme"));
        Assert.Equal("icon.png", package.Value("icon"));
        Assert.Contains("qrpilot", package.Value("tags")!.Split(' '));
    }
}
