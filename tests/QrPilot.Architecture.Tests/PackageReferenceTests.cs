using System.Xml.Linq;

namespace QrPilot.Architecture.Tests;

public sealed class PackageReferenceTests
{
    [Fact]
    public void PackageReferences_InSrc_AreAllowed() =>
        Report.None(
            "Packages that ProjectRules.cs does not allow:",
            from project in Repository.SourceProjects
            let rule = ProjectRules.Of(project.Name)
            from package in project.PackageReferences
            where rule is not null && !ProjectRules.Allows(rule, package)
            select $"{project.Name} -> {package}");

    [Fact]
    public void FrameworkReferences_InSrc_AreAllowed() =>
        Report.None(
            "Shared frameworks that ProjectRules.cs does not allow:",
            from project in Repository.SourceProjects
            let rule = ProjectRules.Of(project.Name)
            from framework in project.FrameworkReferences
            where rule is not null && !(rule.AspNetCore && framework == "Microsoft.AspNetCore.App")
            select $"{project.Name} -> {framework}");

    [Fact]
    public void SharedPackageReferences_OfSrc_ArePrivate() =>
        Report.None(
            "A package that every project gets must not reach their users:",
            from reference in XDocument.Parse(Repository.Read("src/Directory.Build.props")).Descendants("PackageReference")
            where reference.Attribute("PrivateAssets")?.Value != "all"
            select reference.ToString());
}
