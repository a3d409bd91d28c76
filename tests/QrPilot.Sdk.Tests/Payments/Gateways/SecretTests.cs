using System.Text.Json;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Tests.Payments.Gateways;

public sealed class SecretTests
{
    private const string Canary = "canary-1234567890";

    [Fact]
    public void Secret_WrittenInAnyWay_ShowsNothing()
    {
        Secret secret = Canary;
        string[] written = [secret.ToString(), $"{secret}", JsonSerializer.Serialize(secret), JsonSerializer.Serialize(new { Key = secret })];

        Assert.All(written, text => Assert.DoesNotContain(Canary, text, StringComparison.Ordinal));
        Assert.Equal(Canary, secret.Reveal());
    }

    [Fact]
    public void Secret_FromJson_IsRead() => Assert.Equal(Canary, JsonSerializer.Deserialize<Secret>($"\"{Canary}\"")!.Reveal());

    [Fact]
    public void IsSet_EmptyOrNot_Tells()
    {
        Assert.False(Secret.None.IsSet);
        Assert.True(new Secret("x").IsSet);
    }
}
