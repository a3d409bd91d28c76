using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

public class MoMoGatewayTests
{
    [Fact]
    public void Capabilities_OfTheGateway_AreMoMos()
    {
        using var test = new TestGateway();

        Assert.Equal(
            new GatewayCapabilities
            {
                Amounts = new GatewayLimits(new VndAmount(1_000), new VndAmount(50_000_000)),
                Notifications = NotificationMethod.Post,
                NotifiesFailures = true,
                CanQuery = true,
                CanConfirm = true,
                CanRefund = true,
                CanRefundPartially = true,
                CanQueryRefund = true,
            },
            test.Gateway.Capabilities);
        Assert.Equal("momo", test.Gateway.Name);
    }

    [Fact]
    public void Account_OfTheGateway_KnowsItsNameAndTenant()
    {
        using var test = new TestGateway();

        Assert.Equal((TestGateway.AccountName, "tenant-1"), (test.Account.Name, test.Account.Tenant));
        Assert.Null(test.Find("nobody"));
    }

    [Fact]
    public void FindAccountAsync_Again_GivesTheSameAccount()
    {
        using var test = new TestGateway();

        Assert.Same(test.Account, test.Account);
    }

    [Fact]
    public void SettlementExample_OfTheGateway_ReadsWholeDong()
    {
        using var test = new TestGateway();
        var columns = test.Gateway.SettlementExample;

        Assert.Equal(1, columns.UnitsPerDong);
        Assert.Equal(
            new DateTime(2026, 11, 22, 18, 30, 5),
            DateTime.ParseExact("22/11/2026 18:30:05", columns.AtFormat, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(5, new HashSet<string?> { columns.Reference, columns.TransactionId, columns.Amount, columns.At, columns.Fee }.Count);
    }
}
