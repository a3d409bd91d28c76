using System.Text.RegularExpressions;
using QrPilot.Packaging.Tests.Support;

namespace QrPilot.Packaging.Tests;

public sealed partial class TokenTests(PackedFeed feed)
{
    private static readonly string[] TextFiles =
        [".cs", ".csproj", ".json", ".md", ".nuspec", ".props", ".slnx", ".targets", ".xml", ".yaml"];

    [Fact]
    public void Files_OfAllPackages_HaveNoTokenLeft() =>
        Report.None(
            "Tokens that packing should have replaced:",
            from package in feed.Packages
            from file in package.Value.Files.Keys
            where TextFiles.Contains(Path.GetExtension(file))
            from Match token in Token().Matches(package.Value.Text(file))
            select $"{package.Key}: {file}: {token.Value}");

    [GeneratedRegex(@"\$[A-Za-z]+\$")]
    private static partial Regex Token();
}
