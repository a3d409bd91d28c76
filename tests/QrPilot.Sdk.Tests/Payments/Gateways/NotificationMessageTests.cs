using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Tests.Payments.Gateways;

public sealed class NotificationMessageTests
{
    [Theory]
    [InlineData("x-signature", "abc:def")]
    [InlineData("HOST", "pos.example")]
    [InlineData("absent", "")]
    [InlineData("", "")]
    public void Header_AnyCase_IsFound(string name, string value)
    {
        var message = new NotificationMessage("body"u8, "Host: pos.example\nX-Signature:  abc:def \nX-Signature: second\nbroken line\n");

        Assert.Equal(value, message.Header(name).ToString());
    }
}
