using System.Text;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Payments.ZaloPay.Internal;

namespace QrPilot.Sdk.Payments.ZaloPay.Tests;

public class ZaloPayIdsTests
{
    [Theory]
    [InlineData("2026-11-21T16:59:59Z", "261121")]
    [InlineData("2026-11-21T17:00:00Z", "261122")]
    [InlineData("2026-11-21T23:59:59Z", "261122")]
    [InlineData("2026-11-22T00:00:00Z", "261122")]
    [InlineData("2026-12-31T20:30:00Z", "270101")]
    [InlineData("2026-11-21T20:00:00-04:00", "261122")]
    public void OfPayment_AnyTime_BeginsWithTheDayInVietnam(string at, string day)
    {
        var createdAt = DateTimeOffset.Parse(at, null);

        Assert.Equal($"{day}_{TestGateway.Hex}", ZaloPayIds.OfPayment(TestGateway.PaymentId, createdAt));
        Assert.Equal($"{day}_2553_{TestGateway.Hex}", ZaloPayIds.OfRefund(TestGateway.RefundId, createdAt, 2553));
    }

    [Theory]
    [InlineData("pay_1", "261122_1")]
    [InlineData("ord_1", "261122_ord_1")]
    [InlineData("pay_123456789012345678901234567890123", "261122_123456789012345678901234567890123")]
    public void OfPayment_AnyId_KeepsWhatFits(string id, string expected) =>
        Assert.Equal(expected, ZaloPayIds.OfPayment(id, TestGateway.Start));

    [Theory]
    [InlineData("pay_1234567890123456789012345678901234")]
    [InlineData("ord_0190c2a4f0e37d6fa1b2c3d4e5f60718")]
    [InlineData("pay_")]
    public void OfPayment_IdThatDoesNotFit_IsRefused(string id) =>
        Assert.Equal(
            ErrorCodes.InvalidField, Assert.Throws<QrPilotException>(() => ZaloPayIds.OfPayment(id, TestGateway.Start)).Code);

    [Theory]
    [InlineData("261122_" + TestGateway.Hex, TestGateway.PaymentId)]
    [InlineData("261122_0190C2A4f0e37d6fa1b2c3d4e5f60718", "261122_0190C2A4f0e37d6fa1b2c3d4e5f60718")]
    [InlineData("261122_0190c2a4f0e37d6fa1b2c3d4e5f6071g", "261122_0190c2a4f0e37d6fa1b2c3d4e5f6071g")]
    [InlineData("26112x_" + TestGateway.Hex, "26112x_" + TestGateway.Hex)]
    [InlineData("261122-" + TestGateway.Hex, "261122-" + TestGateway.Hex)]
    [InlineData("261122_" + TestGateway.Hex + "0", "261122_" + TestGateway.Hex + "0")]
    [InlineData("261122_1", "261122_1")]
    public void ToPayment_OrderId_IsOursOnlyWhereItHasOurShape(string orderId, string expected) =>
        Assert.Equal(expected, ZaloPayIds.ToPayment(Encoding.UTF8.GetBytes(orderId)));

    [Theory]
    [InlineData(1)]
    [InlineData(2553)]
    [InlineData(99_999)]
    [InlineData(100_000)]
    [InlineData(int.MaxValue)]
    public void OfRefund_AnyApp_FitsAndTellsRefundsApart(int appId)
    {
        string[] ids =
        [
            TestGateway.RefundId, "rfd_0190c2a4f0e37d6fa1b2c3d4e5f60719", "rfd_8190c2a4f0e37d6fa1b2c3d4e5f60718", "rfd_1", "rfd_2",
            "out_" + TestGateway.Hex, "rfd_" + new string('x', 60), "rfd_" + new string('x', 61),
        ];

        var refunds = ids.Select(id => ZaloPayIds.OfRefund(id, TestGateway.Start, appId)).ToArray();

        Assert.Equal(ids.Length, refunds.Distinct().Count());
        Assert.All(refunds, id => Assert.InRange(id.Length, 1, ZaloPayIds.LongestRefundId));
        Assert.All(refunds, id => Assert.StartsWith($"261122_{appId}_", id, StringComparison.Ordinal));
        Assert.Equal(refunds, ids.Select(id => ZaloPayIds.OfRefund(id, TestGateway.Start, appId)));
    }

    [Theory]
    [InlineData("rfd_00000000000000000000000000000000", "00000000000000000000000000")]
    [InlineData("rfd_ffffffffffffffffffffffffffffffff", "vvvvvvvvvvvvvvvvvvvvvvvvvs")]
    [InlineData("rfd_00000000000000000000000000000001", "00000000000000000000000004")]
    [InlineData("rfd_08000000000000000000000000000000", "10000000000000000000000000")]
    public void OfRefund_LongAppId_WritesHexInBase32(string id, string rest) =>
        Assert.Equal($"261122_123456_{rest}", ZaloPayIds.OfRefund(id, TestGateway.Start, 123_456));
}
