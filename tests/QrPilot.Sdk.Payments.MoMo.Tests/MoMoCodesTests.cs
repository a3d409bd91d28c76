using QrPilot.Sdk.Payments.MoMo.Internal;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

/// <summary>The table of developers.momo.vn v3, "Result codes", as we map it. Codes of refunds say nothing about a payment.</summary>
public class MoMoResultCodesTests
{
    private static readonly Dictionary<PaymentState, int[]> Listed = new()
    {
        [PaymentState.Succeeded] = [0, 9000],
        [PaymentState.Pending] = [8000, 7000, 7002, 1000, 43],
        [PaymentState.Failed] = [98, 1001, 1002, 1004, 1007, 1026, 2019, 4001, 4002, 4100],
        [PaymentState.Cancelled] = [1003, 1006, 1017],
        [PaymentState.Expired] = [1005],
    };

    private static readonly int[] RefusedAtCreate = [11, 12, 13, 20, 21, 22, 45, 47];

    [Fact]
    public void OfNotification_EveryCode_IsAsListedOrUnknown()
    {
        var expected = Listed.SelectMany(pair => pair.Value.Select(code => (code, pair.Key))).ToDictionary(pair => pair.code, pair => pair.Key);

        for (var code = -10; code < 12_000; code++)
        {
            Assert.Equal(expected.GetValueOrDefault(code, PaymentState.Unknown), MoMoResultCodes.OfNotification(code));
        }
    }

    [Fact]
    public void OfCreate_EveryCode_DiffersOnlyWhereOpeningDiffersFromPaying()
    {
        for (var code = -10; code < 12_000; code++)
        {
            var expected = code is 0 or 9000 ? PaymentState.Pending
                : RefusedAtCreate.Contains(code) ? PaymentState.Failed
                : MoMoResultCodes.OfNotification(code);
            Assert.Equal(expected, MoMoResultCodes.OfCreate(code));
        }
    }

    [Theory]
    [InlineData(1006)]
    [InlineData(1005)]
    [InlineData(99)]
    [InlineData(7000)]
    [InlineData(31337)]
    public void Read_NothingMoved_HasNoTransaction(int code)
    {
        using var test = new TestGateway();

        var notice = test.Gateway.Read(TestGateway.Account, MoMoNotificationTests.Resigned(json => json["resultCode"] = code)).Notice!;

        Assert.Null(notice.TransactionId);
        Assert.Equal(MoMoResultCodes.OfNotification(code), notice.State);
    }
}
