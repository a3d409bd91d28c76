using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.VNPay.Internal;

namespace QrPilot.Sdk.Payments.VNPay.Tests;

public class VNPayCodesTests
{
    private static readonly string[] AllCodes = [.. Enumerable.Range(0, 100).Select(code => $"{code:00}"), "", "0", "000", "AB"];

    /// <summary>What a response code says, when the status is an error (02) or missing. Not listed: unknown.</summary>
    private static readonly Dictionary<string, GatewayState> Responses = new()
    {
        ["07"] = GatewayState.Pending,
        ["09"] = GatewayState.Failed,
        ["10"] = GatewayState.Failed,
        ["11"] = GatewayState.Expired,
        ["12"] = GatewayState.Failed,
        ["13"] = GatewayState.Failed,
        ["24"] = GatewayState.Cancelled,
        ["51"] = GatewayState.Failed,
        ["65"] = GatewayState.Failed,
        ["75"] = GatewayState.Failed,
        ["79"] = GatewayState.Failed,
        ["99"] = GatewayState.Unknown,
    };

    private static readonly Dictionary<string, GatewayState> Statuses = new()
    {
        ["00"] = GatewayState.Succeeded,
        ["01"] = GatewayState.Pending,
        ["02"] = GatewayState.Failed,
        ["04"] = GatewayState.Unknown,
        ["05"] = GatewayState.RefundPending,
        ["06"] = GatewayState.RefundPending,
        ["07"] = GatewayState.Pending,
        ["09"] = GatewayState.RefundFailed,
    };

    private static readonly Dictionary<string, GatewayState> RefundStatuses = new()
    {
        ["00"] = GatewayState.Refunded,
        ["01"] = GatewayState.RefundPending,
        ["05"] = GatewayState.RefundPending,
        ["06"] = GatewayState.RefundPending,
        ["09"] = GatewayState.RefundFailed,
    };

    [Fact]
    public void OfNotification_AllPairs_OnlyDoubleZeroSucceeds()
    {
        foreach (var code in AllCodes)
        {
            foreach (var status in AllCodes)
            {
                Assert.Equal(
                    code == "00" && status == "00",
                    VNPayCodes.OfNotification(code, status) == GatewayState.Succeeded);
            }
        }
    }

    [Fact]
    public void OfNotification_AllPairs_MoneyMovesOnlyWithCodeZero()
    {
        foreach (var code in AllCodes.Where(code => code != "00"))
        {
            Assert.All(
                AllCodes, status => Assert.False(VNPayCodes.MoneyMoved(VNPayCodes.OfNotification(code, status)), $"{code}/{status}"));
        }
    }

    [Fact]
    public void OfNotification_AllCodesWithStatusErrorOrNone_IsTheTable()
    {
        foreach (var code in AllCodes)
        {
            Assert.Equal(Responses.GetValueOrDefault(code, GatewayState.Unknown), VNPayCodes.OfNotification(code, "02"));
            Assert.Equal(Responses.GetValueOrDefault(code, GatewayState.Unknown), VNPayCodes.OfNotification(code, ""));
        }
    }

    [Fact]
    public void OfNotification_CodeZero_IsWhatTheStatusSaysSaveAnError()
    {
        foreach (var status in AllCodes)
        {
            var expected = status is "" or "02" ? GatewayState.Unknown : Statuses.GetValueOrDefault(status, GatewayState.Unknown);
            Assert.Equal(expected, VNPayCodes.OfNotification("00", status));
        }
    }

    [Theory]
    [InlineData("01")]
    [InlineData("07")]
    public void OfNotification_StatusUnfinished_IsPendingWhateverTheCode(string status) =>
        Assert.All(AllCodes, code => Assert.Equal(GatewayState.Pending, VNPayCodes.OfNotification(code, status)));

    [Fact]
    public void OfTransaction_AllStatuses_IsTheTableOfItsType()
    {
        foreach (var status in AllCodes)
        {
            Assert.Equal(Statuses.GetValueOrDefault(status, GatewayState.Unknown), VNPayCodes.OfTransaction("01", status));
            Assert.Equal(RefundStatuses.GetValueOrDefault(status, GatewayState.Unknown), VNPayCodes.OfTransaction("02", status));
            Assert.Equal(RefundStatuses.GetValueOrDefault(status, GatewayState.Unknown), VNPayCodes.OfTransaction("03", status));
            Assert.Equal(GatewayState.Unknown, VNPayCodes.OfTransaction("04", status));
            Assert.Equal(GatewayState.Unknown, VNPayCodes.OfTransaction(null, status));
            Assert.Equal(GatewayState.RefundPending, VNPayCodes.OfRefundTransaction("01", status));
            Assert.Equal(GatewayState.Unknown, VNPayCodes.OfRefundTransaction("", status));
            Assert.Equal(VNPayCodes.OfRefund(status), VNPayCodes.OfRefundTransaction("02", status));
            Assert.Equal(VNPayCodes.OfRefund(status), VNPayCodes.OfRefundTransaction("03", status));
        }
    }

    [Fact]
    public void OfRefundAnswer_AllCodes_IsTheTable()
    {
        foreach (var code in AllCodes.Where(code => code != "00"))
        {
            var expected = code switch
            {
                "02" or "03" or "91" or "95" => GatewayState.RefundFailed,
                "94" => GatewayState.RefundPending,
                _ => GatewayState.Unknown,
            };
            Assert.Equal(expected, VNPayCodes.OfRefundAnswer(code, "00"));
        }

        Assert.All(AllCodes, status => Assert.Equal(
            RefundStatuses.GetValueOrDefault(status, GatewayState.Unknown), VNPayCodes.OfRefundAnswer("00", status)));
    }

    [Fact]
    public void Mistakes_AllCodes_AreOurs()
    {
        Assert.Equal(["02", "03", "97"], AllCodes.Where(code => VNPayCodes.MistakeOfQuery(code) is not null));
        Assert.Equal(["97"], AllCodes.Where(code => VNPayCodes.MistakeOfRefund(code) is not null));
    }

    [Theory]
    [InlineData("00", "00", "00")]
    [InlineData("00", "", "00")]
    [InlineData("00", "05", "00/05")]
    [InlineData("24", "02", "24")]
    [InlineData("91", "", "91")]
    public void Text_OfBothCodes_IsWhatDecided(string code, string status, string expected) =>
        Assert.Equal(expected, VNPayCodes.Text(code, status));
}
