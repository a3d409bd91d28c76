using System.Text.RegularExpressions;

namespace QrPilot.Architecture.Tests;

/// <summary>A package tells of itself under its own name, and the name is public.</summary>
public sealed partial class TelemetryNameTests
{
    [Fact]
    public void Package_WithWorkOfItsOwn_HasItsNameAsSourceAndMeter() =>
        Report.None(
            "QrPilotTelemetry.cs of these does not say the package's name as SourceName and MeterName:",
            Repository.SourceProjects.Where(project => HasWork(project) || File.Exists(NamesOf(project))).Where(project => !SaysItsName(project)).Select(project => project.Name));

    [Fact]
    public void SourceFile_Never_MakesAMeterPastTheFactory() =>
        Report.None("Take meters from IMeterFactory:", Repository.SourceFiles.SelectMany(file => file.Find(NewMeter())));

    private static bool HasWork(SourceProject project) =>
        project.IsProvider || project.Name is ProjectRules.Sdk or "QrPilot.Sdk.AspNetCore";

    private static string NamesOf(SourceProject project) => Path.Combine(project.Folder, "QrPilotTelemetry.cs");

    private static bool SaysItsName(SourceProject project) => File.Exists(NamesOf(project))
        && Constants().Matches(File.ReadAllText(NamesOf(project))).Count(match => match.Groups["value"].Value == project.Name) == 2;

    [GeneratedRegex("""public const string (SourceName|MeterName) = "(?<value>[^"]+)";""")]
    private static partial Regex Constants();

    [GeneratedRegex("""\bnew Meter\(""")]
    private static partial Regex NewMeter();
}
