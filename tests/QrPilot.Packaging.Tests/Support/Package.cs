using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace QrPilot.Packaging.Tests.Support;

/// <summary>A packed file: a package or its symbols.</summary>
internal sealed class Package
{
    public Package(string path)
    {
        Bytes = File.ReadAllBytes(path);
        using var archive = new ZipArchive(new MemoryStream(Bytes));
        Files = archive.Entries.ToDictionary(entry => entry.FullName, Read, StringComparer.Ordinal);
        Metadata = XDocument.Parse(Text(Files.Keys.Single(name => name.EndsWith(".nuspec", StringComparison.Ordinal)))).Root!.Elements().Single();
        Id = Value("id")!;
        Version = Value("version")!;
        Extension = Path.GetExtension(path);
        Assert.Equal($"{Id}.{Version}{Extension}", Path.GetFileName(path));
    }

    public string Id { get; }

    public string Version { get; }

    public string Extension { get; }

    /// <summary>The file itself.</summary>
    public byte[] Bytes { get; }

    /// <summary>What is in it, by path.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    /// <summary>What is in it besides what NuGet itself puts into every package.</summary>
    public IEnumerable<string> OwnFiles => Files.Keys.Where(name =>
        !name.StartsWith("_rels/", StringComparison.Ordinal)
        && !name.StartsWith("package/", StringComparison.Ordinal)
        && name != "[Content_Types].xml"
        && name != $"{Id}.nuspec");

    public IEnumerable<XElement> Dependencies => All("dependency");

    public IEnumerable<string> FrameworkReferences => All("frameworkReference").Select(item => item.Attribute("name")!.Value);

    public IEnumerable<string> Types => All("packageType").Select(item => item.Attribute("name")!.Value);

    private XElement Metadata { get; }

    /// <summary>A field of the nuspec.</summary>
    public string? Value(string field) => Metadata.Elements().SingleOrDefault(item => item.Name.LocalName == field)?.Value;

    public string Text(string file) => Encoding.UTF8.GetString(Files[file]).TrimStart('\uFEFF');

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private IEnumerable<XElement> All(string name) => Metadata.Descendants().Where(item => item.Name.LocalName == name);
}
