using System.Text.Json;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.VNPay.Tests;

public class VNPayGatewayTests
{
    [Fact]
    public void Gateway_Always_IsNamedAndDeclaresWhatItCan()
    {
        using var test = new TestVNPay();

        Assert.Equal("vnpay", test.Gateway.Name);
        Assert.Equal(
            new GatewayCapabilities
            {
                Amounts = new GatewayLimits(new VndAmount(5_000), new VndAmount(1_000_000_000)),
                Notifications = NotificationMethod.Get,
                NotifiesFailures = true,
                CanQuery = true,
                CanConfirm = false,
                CanRefund = true,
                CanRefundPartially = true,
                CanQueryRefund = true,
            RefundsOneAtATime = true,
                QueryInterval = TimeSpan.FromMinutes(5),
                StatusKept = null,
            },
            test.Gateway.Capabilities);
        Assert.Equal(1, test.Gateway.SettlementExample.UnitsPerDong);
        Assert.Equal(("TxnRef", "TransactionNo", "PayDate"), (
            test.Gateway.SettlementExample.Reference, test.Gateway.SettlementExample.TransactionId, test.Gateway.SettlementExample.At));
    }

    [Fact]
    public void Account_Always_KnowsItsNameAndTenant()
    {
        using var test = new TestVNPay();

        Assert.Equal(("shop", "tenant-1"), (test.Account.Name, test.Account.Tenant));
        Assert.Same(test.Account, test.Account);
        Assert.Null(test.Find("nobody"));
    }

    [Theory]
    [InlineData(NotificationDisposition.Applied, "00", "Confirm Success")]
    [InlineData(NotificationDisposition.Repeated, "02", "Order already confirmed")]
    [InlineData(NotificationDisposition.UnknownPayment, "01", "Order not Found")]
    [InlineData(NotificationDisposition.WrongAccount, "01", "Order not Found")]
    [InlineData(NotificationDisposition.AmountDiffers, "04", "Invalid amount")]
    [InlineData(NotificationDisposition.BadSignature, "97", "Invalid signature")]
    [InlineData(NotificationDisposition.Malformed, "99", "Unknown error")]
    public void Answer_Disposition_IsVNPaysCode(NotificationDisposition disposition, string code, string message)
    {
        using var test = new TestVNPay();

        var answer = test.Gateway.Answer(disposition);

        Assert.Equal(200, answer.Status);
        var json = JsonSerializer.Deserialize<Dictionary<string, string>>(answer.Body!)!;
        Assert.Equal(new Dictionary<string, string> { ["RspCode"] = code, ["Message"] = message }, json);
    }

    [Fact]
    public async Task ConfirmAsync_Always_IsNotSupported()
    {
        using var test = new TestVNPay();
        var request = new ConfirmPayment
        {
            PaymentId = "pay_1",
            CreatedAt = TestVNPay.CreatedAt,
            Amount = new VndAmount(5_000),
            Capture = true,
        };

        await Assert.ThrowsAsync<NotSupportedException>(() => test.Account.ConfirmAsync(request, TestVNPay.Token));
    }
}
