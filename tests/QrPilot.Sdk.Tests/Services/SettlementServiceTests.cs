using System.Security.Cryptography;
using System.Text;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

public sealed class SettlementServiceTests
{
    private const string Header = "tx,order,gross,at\n";

    [Fact]
    public async Task Import_CutOffHalfWay_EndsAsIfItHadNotBeen()
    {
        var report = Report(2_500);
        using var whole = await TestHost.StartAsync();
        using var cut = await TestHost.StartAsync();
        var expected = await ImportAsync(whole, report);

        await Assert.ThrowsAsync<IOException>(() => ImportAsync(cut, report, new BreakingStream(report, report.Length * 2 / 3)));
        var left = Assert.Single(await Store(cut).ListFilesAsync(Sample.Tenant, null, 10, TestHost.Stop));
        var halfWay = await LinesAsync(cut, left.Id);
        var again = await ImportAsync(cut, report);

        Assert.Null(left.FinishedAt);
        Assert.InRange(halfWay.Count, 1, 2_499);
        Assert.Equal(expected.File.Figures, again.File.Figures);
        Assert.Equal(expected.AffectedDays, again.AffectedDays);
        Assert.Equal(left.Id, again.File.Id);
        Assert.NotNull(again.File.FinishedAt);
        Assert.Equal(
            (await LinesAsync(whole, expected.File.Id)).Select(line => (line.LineNumber, line.Key, line.Net)),
            (await LinesAsync(cut, left.Id)).Select(line => (line.LineNumber, line.Key, line.Net)));
    }

    [Fact]
    public async Task Import_AtOnce_StoresEachLineOnce()
    {
        using var host = await TestHost.StartAsync();
        var report = Report(1_500);

        var imports = await TestHost.SixteenAsync(_ => ImportAsync(host, report));

        Assert.All(imports, import => Assert.Equal(imports[0].File.Figures, import.File.Figures));
        Assert.Equal(1_500, (await LinesAsync(host, Assert.Single(imports.Select(import => import.File.Id).Distinct()))).Count);
    }

    [Fact]
    public async Task Import_MapMendedAfterBadRows_AddsWhatWasBad()
    {
        using var host = await TestHost.StartAsync();
        var report = Encoding.UTF8.GetBytes(Header + "1,a,5.000,2026-03-14 12:00:00\n2,b,6000,2026-03-14 12:00:00\n");
        var first = await ImportAsync(host, report);
        host.SettlementMap.ThousandMark = '.';

        var second = await ImportAsync(host, report);

        Assert.Equal((1, 1), (first.File.Figures.Good, first.File.Figures.Bad));
        Assert.Equal((2, 0, false), (second.File.Figures.Good, second.File.Figures.Bad, second.IsRepeated));
        Assert.Equal(2, (await LinesAsync(host, first.File.Id)).Count);
        Assert.Empty(await Store(host).ListErrorsAsync(Sample.Tenant, first.File.Id, TestHost.Stop));
    }

    [Fact]
    public async Task Import_MapReadsAnotherTransaction_IsAConflict()
    {
        using var host = await TestHost.StartAsync();
        var report = Encoding.UTF8.GetBytes(Header + "1,a,5000,2026-03-14 12:00:00\n2,b,x,2026-03-14 12:00:00\n");
        var first = await ImportAsync(host, report);
        (host.SettlementMap.TransactionId, host.SettlementMap.Reference) = (["order"], ["tx"]);

        var second = await ImportAsync(host, report);

        Assert.Equal((0, 2), (second.File.Figures.Good, second.File.Figures.Bad));
        Assert.Equal((2, ErrorCodes.SettlementLineConflict), (second.Errors[0].LineNumber, second.Errors[0].Code));
        Assert.Equal("1", Assert.Single(await LinesAsync(host, first.File.Id)).TransactionId);
    }

    [Fact]
    public async Task Import_TransactionTwiceInOneFile_IsRepeatedOrAConflict()
    {
        using var host = await TestHost.StartAsync();
        var rows = "1,a,5000,2026-03-14 12:00:00\n1,a,5000,2026-03-14 12:00:00\n1,a,5001,2026-03-14 12:00:00\n";

        var import = await ImportAsync(host, Encoding.UTF8.GetBytes(Header + rows));

        Assert.Equal((1, 1, 1), (import.File.Figures.Good, import.File.Figures.Repeated, import.File.Figures.Bad));
        var error = Assert.Single(import.Errors);
        Assert.Equal((4, ErrorCodes.SettlementLineConflict, "Line 2 says something else of the same transaction."), (error.LineNumber, error.Code, error.Message));
    }

    [Fact]
    public async Task Import_ManyBadRows_ListsTheFirstAndCountsAll()
    {
        using var host = await TestHost.StartAsync();
        var rows = string.Concat(Enumerable.Range(1, 3_000).Select(i => $"{i},a,x,2026-03-14 12:00:00\n"));

        var import = await ImportAsync(host, Encoding.UTF8.GetBytes(Header + rows));

        Assert.Equal(3_000, import.File.Figures.Bad);
        Assert.Equal(Enumerable.Range(2, 100), import.Errors.Select(error => error.LineNumber));
    }

    [Fact]
    public async Task Import_ReferenceOfAPayment_GoesToItsStoreAndTheDayOfItsSession()
    {
        using var host = await TestHost.StartAsync();
        var (_, payment) = await host.DineAndPayAsync();

        var import = await ImportAsync(host, Encoding.UTF8.GetBytes($"{Header}1,{payment},50000,2026-04-20 12:00:00\n2,?,7000,2026-04-20 03:00:00\n"));

        var books = await host.Books.ReadDayAsync(Sample.Tenant, new StoreDate(TestHost.StoreId, Sample.Day), TestHost.Stop);
        var nobodys = new StoreDate(null, new DateOnly(2026, 4, 19));
        Assert.Equal(payment, Assert.Single(books.Settled).PaymentId);
        Assert.Equal("2", Assert.Single((await host.Books.ReadDayAsync(Sample.Tenant, nobodys, TestHost.Stop)).Settled).TransactionId);
        Assert.Equal([new(TestHost.StoreId, Sample.Day), nobodys], import.AffectedDays);
    }

    private static byte[] Report(int rows) => Encoding.UTF8.GetBytes(
        Header + string.Concat(Enumerable.Range(1, rows).Select(i => $"t{i},o{i},{1_000 + i},2026-03-{1 + (i % 20):d2} 12:00:00\n")));

    private static Task<SettlementImport> ImportAsync(TestHost host, byte[] report, Stream? content = null) => host.Get<SettlementService>().ImportAsync(
        Sample.Staff(),
        new SettlementUpload
        {
            Gateway = Sample.Gateway, Account = Sample.Account, Content = content ?? new MemoryStream(report), Hash = SHA256.HashData(report),
        },
        TestHost.Stop);

    private static ISettlementStore Store(TestHost host) => host.Get<ISettlementStore>();

    private static Task<IReadOnlyList<SettlementLine>> LinesAsync(TestHost host, string fileId) =>
        Store(host).ListLinesAsync(Sample.Tenant, fileId, 0, 10_000, TestHost.Stop);

    /// <summary>Breaks behind some bytes, as a host does that dies.</summary>
    private sealed class BreakingStream(byte[] bytes, int at) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > at ? throw new IOException("broken") : base.ReadAsync(buffer, cancellationToken);
    }
}
