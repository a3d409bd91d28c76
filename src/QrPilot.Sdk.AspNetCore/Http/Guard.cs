using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.AspNetCore.Http;

/// <summary>Turns every failure of an endpoint into a problem document. Nothing of our insides gets out.</summary>
internal static class Guard
{
    public static async Task RunAsync(HttpContext http, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (InputException wrong)
        {
            await Problems.WriteAsync(http, wrong.Status, wrong.Code, wrong.Message, wrong.Errors);
        }
        catch (CommandException refusal)
        {
            await Problems.WriteAsync(http, refusal);
        }
        catch (Exception failure) when (StorageOutage.In(failure) is { } outage && !http.Response.HasStarted)
        {
            Log.StorageUnavailable(LoggerOf(http), http.Request.Method, http.Request.Path, outage.Message);
            await Problems.WriteStorageUnavailableAsync(http, "The storage cannot be reached now; send the request again.");
        }
        catch (BadHttpRequestException broken)
        {
            await Problems.WriteAsync(http, broken.StatusCode, ErrorCodes.MalformedJson, "The request could not be read.");
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; there is nobody to answer.
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            Log.RequestFailed(LoggerOf(http), http.Request.Method, http.Request.Path, failure);
            await Problems.WriteAsync(
                http, StatusCodes.Status500InternalServerError, ErrorCodes.Internal, "Something went wrong inside. The trace id leads to the log.");
        }
    }

    private static ILogger LoggerOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("QrPilot.Sdk.AspNetCore");
}
