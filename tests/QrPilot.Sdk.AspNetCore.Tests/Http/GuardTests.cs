using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.AspNetCore.Tests.Http;

/// <summary>An outage of the storage is told as one, whatever stands around it; what is no outage is a mistake of ours.</summary>
public sealed class GuardTests
{
    private static readonly QrPilotException Outage = new(ErrorCodes.StorageUnavailable, "The database cannot be used.");

    public static TheoryData<Exception, int> Failures => new()
    {
        { Outage, 503 },
        { new CryptographicException("An error occurred while trying to encrypt the provided data.", Outage), 503 },
        { new AggregateException(new InvalidOperationException("no", Outage)), 503 },
        { new QrPilotException(ErrorCodes.SecretUnreadable, "The keys are gone."), 500 },
        { new InvalidOperationException("no"), 500 },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Run_WorkFails_TellsOutageFromMistake(Exception failure, int status)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services };

        await Guard.RunAsync(http, () => Task.FromException(failure));

        Assert.Equal(status, http.Response.StatusCode);
        Assert.Equal(status == 503, http.Response.Headers.RetryAfter.Count > 0);
    }
}
