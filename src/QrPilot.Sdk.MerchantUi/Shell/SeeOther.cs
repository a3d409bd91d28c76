using Microsoft.AspNetCore.Http;

namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>Sends the browser on with a GET, so that reloading the next page sends no form again.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
