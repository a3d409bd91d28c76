using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.AspNetCore.Health;

/// <summary>Whether the process lives, and whether it can serve.</summary>
internal static class HealthEndpoints
{
    private static readonly byte[] Healthy = Encoding.UTF8.GetBytes("{\"status\":\"healthy\"}");

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "/health/live", "IsLive", "Whether the process lives.", _ => Task.CompletedTask);
        Map(
            endpoints,
            "/health/ready",
            "IsReady",
            "Whether the storage serves.",
            http => http.RequestServices.GetRequiredService<IStorageHealth>().ProbeAsync(http.RequestAborted)).WithMetadata(Problems.StorageUnavailable);
    }

    private static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints, string pattern, string name, string summary, Func<HttpContext, Task> probe) =>
        endpoints.MapGet(pattern, http => Guard.RunAsync(http, () => AnswerAsync(http, probe))).WithName(name).WithSummary(summary).WithTags("Health").WithMetadata(
            probe.Method,
            new EndpointInfo(Access: null, TakesIdempotencyKey: false, []),
            new ProducesResponseTypeMetadata(StatusCodes.Status200OK));

    private static async Task AnswerAsync(HttpContext http, Func<HttpContext, Task> probe)
    {
        try
        {
            await probe(http);
        }
        catch (QrPilotException failure)
        {
            await Problems.WriteStorageUnavailableAsync(http, "The storage does not serve.", failure.Code);
            return;
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.Body.WriteAsync(Healthy, http.RequestAborted);
    }
}
