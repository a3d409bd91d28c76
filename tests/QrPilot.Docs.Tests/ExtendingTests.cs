using System.Xml.Linq;
using QrPilot.Sdk.Conformance.Stores;

namespace QrPilot.Docs.Tests;

public sealed class ExtendingTests
{
    [Fact]
    public void Kit_EveryClassOfTheStores_IsInTheTable()
    {
        var document = Repository.Read("docs/extending.md");

        Report.None(
            "docs/extending.md does not name:",
            typeof(StoreFacts).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(StoreFacts)))
                .Select(type => type.Name).Where(name => !document.Contains($"`{name}`", StringComparison.Ordinal)));
    }

    /// <summary>A reader who does not see a picture is told what it shows.</summary>
    [Fact]
    public void Picture_DrawnByHand_HasATitleAndADescription()
    {
        var pictures = Directory.GetFiles(Repository.Combine("docs"), "*.svg", SearchOption.AllDirectories);

        Assert.NotEmpty(pictures);
        Assert.All(pictures, path =>
        {
            var picture = XDocument.Load(path).Root!;
            Assert.All(["title", "desc"], name => Assert.NotEmpty(picture.Element(picture.Name.Namespace + name)!.Value));
        });
    }
}
