using FsCheck;
using FsCheck.Fluent;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Settlements.Internal;
using QrPilot.Sdk.Testing.Settlements;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Settlements;

public sealed class ReportReaderTests
{
    public static TheoryData<string, SettlementEncoding, bool> Layouts => [..
        from map in new[] { "momo:default", "vnpay:default", "zalopay:default" }
        from encoding in Enum.GetValues<SettlementEncoding>()
        from mark in new[] { true, false }
        select new TheoryDataRow<string, SettlementEncoding, bool>(map, encoding, mark)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Next_WhatTheGatewayWrote_IsWhatItMeant(string name, SettlementEncoding encoding, bool withMark)
    {
        var map = Maps.Examples().Maps[name];
        map.Encoding = encoding;
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.ArrayOf(Transactions(map)).ToArbitrary(), rows =>
        {
            using var file = new MemoryStream();
            new SettlementCsv(map).Write(rows, file, withMark);
            return ReadAsync(file, map).GetAwaiter().GetResult().SequenceEqual(rows.Select(Meaning));
        }));
    }

    [Fact]
    public async Task Open_ByteOrderMark_WinsOverTheMap()
    {
        var map = Maps.Examples().Maps["momo:default"];
        map.Encoding = SettlementEncoding.Utf16;
        using var file = new MemoryStream();
        new SettlementCsv(map).Write([One(1)], file);
        map.Encoding = SettlementEncoding.Windows1258;

        Assert.Equal([Meaning(One(1))], await ReadAsync(file, map));
    }

    [Fact]
    public async Task Next_Misprint_IsToldByItsColumn()
    {
        var map = Maps.Examples().Maps["momo:default"];
        using var file = new MemoryStream();
        new SettlementCsv(map).Write(
            [One(1), One(2) with { Misprints = new Dictionary<string, string> { [nameof(map.PaidAt)] = "31/02/2024" } }, One(3)], file);

        var read = await ReadAsync(file, map);

        Assert.Equal((Meaning(One(1)), Meaning(One(3))), (read[0], read[2]));
        Assert.Contains(map.PaidAt[0], read[1], StringComparison.Ordinal);
    }

    private static Gen<SettledTransaction> Transactions(SettlementMap map) =>
        from number in Gen.Choose(1, 1_000_000)
        from isRefund in Gen.Elements(true, false)
        from dong in Gen.Choose(1, 50_000_000)
        from fee in Gen.Choose(0, 1_000)
        from seconds in Gen.Choose(0, 300_000_000)
        from note in Gen.Elements("", "a\"b", "x,y;z", "pay_1")
        select One(number) with
        {
            Kind = isRefund ? SettlementKind.Refund : SettlementKind.Payment,
            RefundId = isRefund && map.RefundId.Count > 0 ? $"r{number}" : "",
            Reference = note,
            Gross = new VndAmount(isRefund ? -dong : dong),
            Fee = new VndAmount(map.Fee.Count > 0 ? fee : 0),
            PaidAt = Sample.Noon.AddSeconds(-seconds),
            SettledOn = map.SettledOn.Count > 0 ? Sample.Day : null,
        };

    /// <summary>A payment.</summary>
    internal static SettledTransaction One(int number) => new()
    {
        Kind = SettlementKind.Payment,
        TransactionId = $"tx{number}",
        Reference = $"pay_{number}",
        Gross = new VndAmount(1_000 + number),
        Fee = new VndAmount(11),
        PaidAt = Sample.Noon,
    };

    private static string Meaning(SettledTransaction row) =>
        $"{row.Kind} {row.TransactionId} {row.RefundId} {row.Reference} {row.Gross.Dong} {row.Fee.Dong} {row.PaidAt.UtcTicks} {row.SettledOn:O}";

    private static async Task<List<string>> ReadAsync(Stream file, SettlementMap map)
    {
        var reader = await ReportReader.OpenAsync(file, map, TestHost.Stop);
        var read = new List<string>();
        while (await reader.NextAsync(TestHost.Stop))
        {
            var row = reader.Row;
            read.Add(row is null
                ? $"{reader.Error}"
                : $"{row.Kind} {row.TransactionId} {row.RefundId} {row.Reference} {row.Gross.Dong} {row.Fee.Dong} {row.PaidAt.UtcTicks} {row.SettledOn:O}");
        }

        return read;
    }
}
