using QrPilot.Sdk.Hosting.Start;

namespace QrPilot.Sdk.Tests.Hosting;

public sealed class HostKeysTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-keys-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Open_AnEmptyFolder_MakesOneKeyForItsOwner()
    {
        var folder = Path.Combine(_folder.FullName, "not", "there");

        var made = HostKeys.Open(folder);
        var read = HostKeys.Open(folder);

        Assert.Equal(32, Convert.FromBase64String(made.SigningKey).Length);
        Assert.Equal(made.SigningKey, read.SigningKey);
        Assert.Equal([made.PathOf("signing.key")], Directory.GetFiles(folder));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(made.PathOf("signing.key")));
        }
    }

    [Fact]
    public void Derive_APurpose_GivesTheSameForOneKeyAndAnotherForEachOther()
    {
        var keys = HostKeys.Open(_folder.FullName);
        var other = HostKeys.Open(Path.Combine(_folder.FullName, "other"));

        Assert.Equal(keys.Derive("a"), HostKeys.Open(_folder.FullName).Derive("a"));
        Assert.Equal(4, new[] { keys.SigningKey, keys.Derive("a"), keys.Derive("b"), other.Derive("a") }.Distinct().Count());
    }
}
