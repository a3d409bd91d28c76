using System.Reflection;

namespace QrPilot.Architecture.Tests.PublicApi;

public sealed class PublicApiTests
{
    private const string Update = "QRPILOT_UPDATE_API";

    private const string HowToUpdate = $"If this is meant: {Update}=1 ./eng/test --filter-class '*{nameof(PublicApiTests)}', and commit the file.";

    public static TheoryData<string> Packages =>
        [.. Repository.SourceProjects.Where(project => project.IsLibrary && project.IsPackable).Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void PublicApi_OfAPackage_IsTheOneOnRecord(string package)
    {
        var project = Repository.SourceProjects.Single(item => item.Name == package);
        var path = Path.Combine(project.Folder, "PublicAPI.txt");
        var now = ApiPrinter.Print(Assembly.LoadFrom(project.AssemblyPath));
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(path, string.Concat(now.Select(line => line + "\n")));
        }

        Assert.True(File.Exists(path), $"src/{package}/PublicAPI.txt is missing. {HowToUpdate}");
        Report.None($"The public API of {package} differs from PublicAPI.txt. {HowToUpdate}", LineDiff.Of(File.ReadAllLines(path), now));
    }
}
