using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.ZaloPay.Internal;

namespace QrPilot.Sdk.Payments.ZaloPay.Tests;

public class ZaloPayCodesTests
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    [Theory]
    [InlineData(1, 1, false, GatewayState.Succeeded)]
    [InlineData(1, -54, true, GatewayState.Succeeded)]
    [InlineData(3, 0, false, GatewayState.Pending)]
    [InlineData(3, -54, false, GatewayState.Pending)]
    [InlineData(2, 0, true, GatewayState.Pending)]
    [InlineData(2, -54, false, GatewayState.Expired)]
    [InlineData(2, -49, false, GatewayState.Pending)]
    [InlineData(2, -329, false, GatewayState.Pending)]
    [InlineData(2, -63, false, GatewayState.Failed)]
    [InlineData(2, -217, false, GatewayState.Failed)]
    [InlineData(2, -332, false, GatewayState.Failed)]
    [InlineData(2, -333, false, GatewayState.Failed)]
    [InlineData(2, -1330, false, GatewayState.Failed)]
    [InlineData(2, -1331, false, GatewayState.Failed)]
    [InlineData(2, -1332, false, GatewayState.Failed)]
    [InlineData(2, -1333, false, GatewayState.Failed)]
    [InlineData(2, -1340, false, GatewayState.Failed)]
    [InlineData(2, -1341, false, GatewayState.Failed)]
    [InlineData(2, -1342, false, GatewayState.Failed)]
    [InlineData(2, -1343, false, GatewayState.Failed)]
    [InlineData(2, -7777, false, GatewayState.Failed)]
    [InlineData(2, 0, false, GatewayState.Failed)]
    [InlineData(2, -92, false, GatewayState.Unknown)]
    [InlineData(2, -101, false, GatewayState.Unknown)]
    [InlineData(0, 0, false, GatewayState.Unknown)]
    [InlineData(-1, -54, false, GatewayState.Unknown)]
    [InlineData(4, -63, false, GatewayState.Unknown)]
    public void OfQuery_OpenOrder_FollowsTheTable(long code, long subCode, bool processing, GatewayState expected) =>
        Assert.Equal(expected, ZaloPayCodes.OfQuery(code, subCode, processing, TimeSpan.FromMinutes(1), Life));

    [Theory]
    [InlineData(-49, 15 * 60, GatewayState.Pending)]
    [InlineData(-49, (15 * 60) + 1, GatewayState.Cancelled)]
    [InlineData(-329, (15 * 60) + 1, GatewayState.Cancelled)]
    [InlineData(-101, 30 * 60, GatewayState.Unknown)]
    [InlineData(-101, (30 * 60) + 1, GatewayState.Expired)]
    [InlineData(-101, 48 * 3600, GatewayState.Expired)]
    [InlineData(-101, (48 * 3600) + 1, GatewayState.Unknown)]
    [InlineData(-49, (48 * 3600) + 1, GatewayState.Unknown)]
    [InlineData(-54, (48 * 3600) + 1, GatewayState.Unknown)]
    [InlineData(-63, (48 * 3600) + 1, GatewayState.Unknown)]
    [InlineData(-63, -60, GatewayState.Failed)]
    public void OfQuery_AsTimePasses_SaysWhatIsStillPossible(long subCode, int seconds, GatewayState expected) =>
        Assert.Equal(expected, ZaloPayCodes.OfQuery(2, subCode, false, TimeSpan.FromSeconds(seconds), Life));

    [Fact]
    public void OfQuery_PaidLongAgo_IsPaid() =>
        Assert.Equal(GatewayState.Succeeded, ZaloPayCodes.OfQuery(1, 1, false, TimeSpan.FromDays(100), Life));

    [Fact]
    public void OfQuery_InWorkLongAgo_IsUnknown() =>
        Assert.Equal(GatewayState.Unknown, ZaloPayCodes.OfQuery(3, 0, true, TimeSpan.FromDays(3), Life));

    [Theory]
    [InlineData(1, GatewayState.Refunded)]
    [InlineData(2, GatewayState.RefundFailed)]
    [InlineData(3, GatewayState.RefundPending)]
    [InlineData(0, GatewayState.Unknown)]
    [InlineData(-1, GatewayState.Unknown)]
    [InlineData(4, GatewayState.Unknown)]
    public void OfRefund_ReturnCode_Decides(long code, GatewayState expected) => Assert.Equal(expected, ZaloPayCodes.OfRefund(code));

    [Theory]
    [InlineData(2, -500, nameof(ZaloPayTrouble.Busy))]
    [InlineData(2, -999, nameof(ZaloPayTrouble.Busy))]
    [InlineData(2, -33, nameof(ZaloPayTrouble.Busy))]
    [InlineData(-500, 0, nameof(ZaloPayTrouble.Busy))]
    [InlineData(2, -429, nameof(ZaloPayTrouble.TooMany))]
    [InlineData(2, -401, nameof(ZaloPayTrouble.Refused))]
    [InlineData(2, -402, nameof(ZaloPayTrouble.Refused))]
    [InlineData(-402, 0, nameof(ZaloPayTrouble.Refused))]
    [InlineData(2, -2, nameof(ZaloPayTrouble.Refused))]
    [InlineData(2, -53, nameof(ZaloPayTrouble.Refused))]
    [InlineData(2, -403, nameof(ZaloPayTrouble.Refused))]
    [InlineData(2, -405, nameof(ZaloPayTrouble.Refused))]
    [InlineData(1, -500, nameof(ZaloPayTrouble.None))]
    [InlineData(3, -500, nameof(ZaloPayTrouble.None))]
    [InlineData(2, -54, nameof(ZaloPayTrouble.None))]
    [InlineData(2, 0, nameof(ZaloPayTrouble.None))]
    public void OfCall_Code_IsAboutTheCallOrNot(long code, long subCode, string expected) =>
        Assert.Equal(expected, ZaloPayCodes.OfCall(code, subCode).ToString());

    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, -54, "1")]
    [InlineData(2, -54, "-54")]
    [InlineData(2, 0, "2")]
    [InlineData(2, 2, "2")]
    [InlineData(3, 2, "3")]
    [InlineData(3, -1, "-1")]
    public void Text_Codes_NamesTheReasonWhereThereIsOne(long code, long subCode, string expected) =>
        Assert.Equal(expected, ZaloPayCodes.Text(code, subCode));
}
