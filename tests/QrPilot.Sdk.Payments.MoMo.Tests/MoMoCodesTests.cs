using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.MoMo.Internal;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

/// <summary>The table of developers.momo.vn v3, "Result codes", as we map it.</summary>
public class MoMoCodesTests
{
    private static readonly Dictionary<GatewayState, int[]> Listed = new()
    {
        [GatewayState.Succeeded] = [0, 9000],
        [GatewayState.Pending] = [8000, 7000, 7002, 1000, 43],
        [GatewayState.Failed] = [98, 1001, 1002, 1004, 1007, 1026, 2019, 4001, 4002, 4100],
        [GatewayState.Cancelled] = [1003, 1006, 1017],
        [GatewayState.Expired] = [1005],
    };

    private static readonly Dictionary<GatewayState, int[]> ListedForRefunds = new()
    {
        [GatewayState.Refunded] = [0],
        [GatewayState.RefundPending] = [7000, 7002],
        [GatewayState.RefundFailed] = [20, 21, 22, 45, 47, 1080, 1081, 1088],
    };

    private static readonly int[] RefusedAtCreate = [11, 12, 13, 20, 21, 22, 45, 47];

    private static IEnumerable<int> Codes => Enumerable.Range(-10, 12_000);

    [Fact]
    public void OfPayment_EveryCode_IsAsListedOrUnknown()
    {
        var expected = ByCode(Listed);

        Assert.All(
            Codes,
            code => Assert.Equal(expected.GetValueOrDefault(code, GatewayState.Unknown), MoMoCodes.OfPayment(code, autoCapture: true)));
    }

    [Fact]
    public void OfPayment_WithoutAutoCapture_DiffersOnlyForAuthorised() => Assert.All(
        Codes,
        code => Assert.Equal(
            code == 9000 ? GatewayState.Authorised : MoMoCodes.OfPayment(code, autoCapture: true),
            MoMoCodes.OfPayment(code, autoCapture: false)));

    [Fact]
    public void OfCreate_EveryCode_DiffersOnlyWhereOpeningDiffersFromPaying()
    {
        foreach (var code in Codes)
        {
            var expected = code is 0 or 9000 ? GatewayState.Pending
                : RefusedAtCreate.Contains(code) ? GatewayState.Failed
                : MoMoCodes.OfPayment(code, autoCapture: true);
            Assert.Equal(expected, MoMoCodes.OfCreate(code));
        }
    }

    [Fact]
    public void OfRefund_EveryCode_IsAsListedOrUnknown()
    {
        var expected = ByCode(ListedForRefunds);

        Assert.All(Codes, code => Assert.Equal(expected.GetValueOrDefault(code, GatewayState.Unknown), MoMoCodes.OfRefund(code)));
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

        var notice = test.Read(MoMoNotificationTests.Resigned(json => json["resultCode"] = code)).Notice!;

        Assert.Null(notice.TransactionId);
        Assert.Equal(MoMoCodes.OfPayment(code, autoCapture: true), notice.State);
    }

    [Theory]
    [InlineData(true, GatewayState.Succeeded, "4755295999")]
    [InlineData(false, GatewayState.Authorised, null)]
    public void Read_Authorised_IsPaidOnlyWithAutoCapture(bool autoCapture, GatewayState state, string? transactionId)
    {
        using var test = new TestGateway(settings => settings.AutoCapture = autoCapture);

        var notice = test.Read(MoMoNotificationTests.Resigned(json => json["resultCode"] = 9000)).Notice!;

        Assert.Equal(state, notice.State);
        Assert.Equal(transactionId, notice.TransactionId);
    }

    private static Dictionary<int, GatewayState> ByCode(Dictionary<GatewayState, int[]> listed) =>
        listed.SelectMany(pair => pair.Value.Select(code => (code, pair.Key))).ToDictionary(pair => pair.code, pair => pair.Key);
}
