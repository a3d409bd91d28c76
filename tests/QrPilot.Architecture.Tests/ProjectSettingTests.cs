namespace QrPilot.Architecture.Tests;

public sealed class ProjectSettingTests
{
    private static readonly string[] MissingComment = ["CS1591", "1591"];

    [Fact]
    public void Libraries_ExceptUserInterfacesAndTestKits_AreAotCompatible() =>
        Report.None(
            "Libraries without IsAotCompatible:",
            Repository.SourceProjects
                .Where(project => project.IsLibrary && !project.IsUserInterface && project.Name != "QrPilot.Sdk.Conformance")
                .Where(project => !project.Is("IsAotCompatible", "true"))
                .Select(project => project.Name));

    [Fact]
    public void Projects_InSrc_MustDocumentTheirPublicTypes() =>
        Report.None(
            "A missing XML comment (CS1591) would not fail the build of:",
            Repository.SourceProjects
                .Where(project => !project.Is("GenerateDocumentationFile", "true")
                    || !project.Is("TreatWarningsAsErrors", "true")
                    || MissingComment.Any(code => Silenced(project).Contains(code)))
                .Select(project => project.Name));

    [Fact]
    public void EditorConfig_OutsideTests_KeepsDocumentationWarnings()
    {
        var section = "";
        var silenced = new List<string>();
        foreach (var line in File.ReadLines(Repository.Combine(".editorconfig")).Select(line => line.Trim()))
        {
            if (line.StartsWith('['))
            {
                section = line;
            }
            else if (line.StartsWith("dotnet_diagnostic.CS1591", StringComparison.Ordinal) && section != "[tests/**.cs]")
            {
                silenced.Add($"{section} {line}");
            }
        }

        Report.None("Sections of .editorconfig that change CS1591:", silenced);
    }

    private static string[] Silenced(SourceProject project) =>
        $"{project.Property("NoWarn")};{project.Property("WarningsNotAsErrors")}".Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries);
}
