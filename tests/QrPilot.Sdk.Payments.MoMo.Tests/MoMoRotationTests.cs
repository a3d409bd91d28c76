using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

public class MoMoRotationTests
{
    private const string NewKey = "a-new-secret-key";

    [Fact]
    public void Read_SignedByThePreviousKey_IsVerified()
    {
        using var test = new TestGateway(settings => (settings.SecretKey, settings.PreviousSecretKey) = (NewKey, TestGateway.SecretKey));

        Assert.NotNull(test.Read(MoMoVector.Paid.ToBody()).Notice);
    }

    [Fact]
    public void Read_SignedByTheNewKeyWhileBothLive_IsVerified()
    {
        using var test = new TestGateway(settings => settings.PreviousSecretKey = "an-old-secret-key");

        Assert.NotNull(test.Read(MoMoVector.Paid.ToBody()).Notice);
    }

    [Fact]
    public void Read_PreviousKeyRemoved_IsABadSignature()
    {
        using var test = new TestGateway(settings => settings.SecretKey = NewKey);

        Assert.Equal(NotificationFault.BadSignature, test.Read(MoMoVector.Paid.ToBody()).Fault);
    }

    [Fact]
    public async Task CreateAsync_WhileBothKeysLive_SignsWithTheNewOne()
    {
        using var rotating = new TestGateway(settings => settings.PreviousSecretKey = "an-old-secret-key");
        using var settled = new TestGateway();
        rotating.Http.Answer(MoMoCreateTests.Opened);
        settled.Http.Answer(MoMoCreateTests.Opened);

        await rotating.CreateAsync();
        await settled.CreateAsync();

        Assert.Equal(settled.Http.Calls[0].Body, rotating.Http.Calls[0].Body);
    }
}
