using System.Net;
using QrPilot.Sdk.AspNetCore.Limits;
using QrPilot.Sdk.Identity;

namespace QrPilot.Sdk.AspNetCore.Tests.Limits;

public sealed class RateSubjectTests
{
    private static readonly ApiRateLimitOptions Options = new() { RequestsPerKey = 1, RequestsPerSession = 2, RequestsPerAddress = 3 };

    [Theory]
    [InlineData("203.0.113.7", "address:203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "address:203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "address:2001:db8:1:2::")]
    public void Of_NoCaller_IsTheAddress(string address, string subject) =>
        Assert.Equal(new RateSubject(subject, 3), RateSubject.Of(null, IPAddress.Parse(address), Options));

    [Fact]
    public void Of_NeitherCallerNorAddress_IsNobody() => Assert.Null(RateSubject.Of(null, null, Options));

    [Fact]
    public void Of_Caller_IsItsCredential()
    {
        var key = new Caller { TenantId = "t", Id = "key_1" };

        Assert.Equal(new RateSubject("key:key_1", 1), RateSubject.Of(key, IPAddress.Loopback, Options));
        Assert.Equal(new RateSubject("session:ses_1", 2), RateSubject.Of(key with { Id = "ses_1", SessionId = "ses_1" }, IPAddress.Loopback, Options));
    }
}
