using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace QrPilot.Architecture.Tests;

public sealed class AssemblyReferenceTests
{
    [Fact]
    public void Assemblies_OfSrc_AreBuilt() =>
        Report.None(
            "Reference these projects from the architecture tests:",
            Repository.SourceProjects.Where(project => !File.Exists(project.AssemblyPath)).Select(project => project.Name));

    [Fact]
    public void Assemblies_Always_KnowOnlyTheirProjects() =>
        Report.None("Assemblies of projects that ProjectRules.cs does not allow:", References((rule, assembly) =>
            assembly.StartsWith("QrPilot.", StringComparison.Ordinal) && !ProjectRules.Reachable(rule.Name).Contains(assembly)));

    [Fact]
    public void Assemblies_WithoutAspNetCore_DoNotUseIt() =>
        Report.None("Assemblies that must not know ASP.NET Core:", References((rule, assembly) =>
            assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && !rule.AspNetCore));

    [Fact]
    public void Assemblies_WithoutSqlite_DoNotUseIt() =>
        Report.None("Assemblies that must not know SQLite:", References((rule, assembly) =>
            (assembly == "Microsoft.Data.Sqlite" || assembly.StartsWith("SQLitePCLRaw", StringComparison.Ordinal))
                && !rule.Packages.Contains("Microsoft.Data.Sqlite")));

    private static IEnumerable<string> References(Func<ProjectRule, string, bool> isWrong) =>
        from project in Repository.SourceProjects
        let rule = ProjectRules.Of(project.Name)
        where rule is not null && File.Exists(project.AssemblyPath)
        from assembly in ReferencesOf(project.AssemblyPath)
        where isWrong(rule, assembly)
        select $"{project.Name} -> {assembly}";

    private static List<string> ReferencesOf(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
