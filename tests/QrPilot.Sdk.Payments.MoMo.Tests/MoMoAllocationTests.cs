using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

public class MoMoAllocationTests
{
    /// <summary>The reading, the notice, and its strings: the order id, the transaction id and the code.</summary>
    private const int Budget = 320;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_UsualNotification_StaysInTheBudget(bool rotating)
    {
        using var test = new TestGateway(settings => settings.PreviousSecretKey = rotating ? "an-old-secret-key" : "");
        var account = test.Account;
        var body = MoMoVector.Paid.ToBody();
        Run(100);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Run(100);

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 1, Budget);

        void Run(int times)
        {
            for (var i = 0; i < times; i++)
            {
                Assert.NotNull(account.Read(new NotificationMessage(body)).Notice);
            }
        }
    }
}
