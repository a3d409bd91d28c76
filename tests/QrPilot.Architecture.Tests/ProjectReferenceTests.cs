namespace QrPilot.Architecture.Tests;

public sealed class ProjectReferenceTests
{
    [Fact]
    public void EveryProject_InSrc_HasARule() =>
        Report.None(
            "Add these projects to ProjectRules.cs:",
            Repository.SourceProjects.Where(project => ProjectRules.Of(project.Name) is null).Select(project => project.Name));

    [Fact]
    public void ProjectReferences_InSrc_AreAllowed() =>
        Report.None("Project references that ProjectRules.cs does not allow:", Arrows((from, to) =>
            ProjectRules.Of(from) is { } rule && !rule.Projects.Contains(to)));

    [Fact]
    public void Sdk_References_NoProject() =>
        Report.None("QrPilot.Sdk stands at the bottom:", Arrows((from, _) => from == ProjectRules.Sdk));

    [Fact]
    public void Provider_References_NoProvider() =>
        Report.None("A provider never knows another:", Arrows((from, to) => ProjectRules.IsProvider(from) && ProjectRules.IsProvider(to)));

    [Fact]
    public void Gateway_References_NoStorage() =>
        Report.None("A gateway never knows a store:", Arrows((from, to) => ProjectRules.IsGateway(from) && ProjectRules.IsStorage(to)));

    [Fact]
    public void ProjectReferences_InSrc_StayInSrc()
    {
        var source = Repository.Combine("src") + Path.DirectorySeparatorChar;

        Report.None(
            "Projects in src reference projects in src only:",
            from project in Repository.SourceProjects
            from path in project.ProjectReferencePaths
            where !path.StartsWith(source, StringComparison.Ordinal)
            select $"{project.Name} -> {Path.GetRelativePath(Repository.Root, path)}");
    }

    private static IEnumerable<string> Arrows(Func<string, string, bool> isWrong) =>
        from project in Repository.SourceProjects
        from reference in project.ProjectReferences
        where isWrong(project.Name, reference)
        select $"{project.Name} -> {reference}";
}
