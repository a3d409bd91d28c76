using QrPilot.Sdk.Settlements.Internal;
using QrPilot.Sdk.Testing.Settlements;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Settlements;

[Collection(Alone.Name)]
public sealed class ReportReaderMemoryTests
{
    private const int ManyRows = 100_000;

    [Fact]
    public async Task Next_ManyRows_HoldsNoMoreThanARow()
    {
        var map = Maps.Examples().Maps["momo:default"];
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        new SettlementCsv(map).Write(Enumerable.Range(1, ManyRows).Select(ReportReaderTests.One), file);
        var reader = await ReportReader.OpenAsync(file, map, TestHost.Stop);

        var read = 0;
        var most = 0L;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        while (await reader.NextAsync(TestHost.Stop))
        {
            Assert.Null(reader.Error);
            if (++read % 10_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.Equal(ManyRows, read);
        Assert.True(most < 4 * 1024 * 1024, $"{most} bytes are held of a file of {file.Length}.");
    }
}
