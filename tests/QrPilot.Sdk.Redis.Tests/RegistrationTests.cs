using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Limits;

namespace QrPilot.Sdk.Redis.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public void Validate_EverythingWrong_NamesEverything()
    {
        var options = new RedisOptions { Prefix = "a b", LookupTimeout = TimeSpan.Zero, AnswerLifetime = TimeSpan.FromDays(1) };

        Assert.Equal(4, new RedisOptionsValidator().Validate(null, options).Failures!.Count());
    }

    [Theory]
    [InlineData("redis:6379,password=s3cret,unheard=1")]
    [InlineData("redis:6379,password=s3cret,connectTimeout=soon")]
    [InlineData("password=s3cret")]
    public void Validate_NoConnectionString_SaysSoWithoutIt(string text)
    {
        var result = new RedisOptionsValidator().Validate(null, new RedisOptions { Configuration = text });

        Assert.DoesNotContain("s3cret", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_ConnectionString_IsGood() =>
        Assert.True(new RedisOptionsValidator().Validate(null, new RedisOptions { Configuration = "redis:6379,password=a,abortConnect=true" }).Succeeded);

    [Fact]
    public void UseRedis_Twice_RegistersOnce()
    {
        var builder = new ServiceCollection().AddQrPilot(_ => { }).UseRedis(_ => { }).UseRedis(_ => { });

        Assert.All(
            [typeof(IFeedWakeUp), typeof(IAnswerCache), typeof(IRateCounter)],
            type => Assert.Single(builder.Services, service => service.ServiceType == type));
    }
}
