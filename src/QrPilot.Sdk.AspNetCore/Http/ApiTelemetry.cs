using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Diagnostics;
using QrPilot.Sdk.Identity;

namespace QrPilot.Sdk.AspNetCore.Http;

/// <summary>Tells what ASP.NET Core does not: who was let in, and with which codes requests were refused.</summary>
internal sealed class ApiTelemetry : IDisposable
{
    private const string Admit = "qrpilot.api.admit";

    private readonly ActivitySource _source = new(QrPilotTelemetry.SourceName);
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _limited;
    private readonly VerboseTenants _verbose;
    private readonly ILogger _log;

    public ApiTelemetry(IMeterFactory meters, VerboseTenants verbose, ILoggerFactory logs)
    {
        var meter = meters.Create(QrPilotTelemetry.MeterName);
        _refusals = meter.CreateCounter<long>("qrpilot.api.refusals", "{request}", "Requests that were answered with a problem document.");
        _limited = meter.CreateCounter<long>("qrpilot.api.rate_limit.refusals", "{request}", "Requests that were too many, by who asked.");
        (_verbose, _log) = (verbose, logs.CreateLogger(Sdk.QrPilotTelemetry.VerboseCategory));
    }

    /// <summary>The span of letting a request in; null while nobody listens.</summary>
    public Activity? BeginAdmit() => _source.StartActivity(Admit);

    /// <summary>Tells who calls, on the request's own span; and of a tenant of which more is told, a line about the request.</summary>
    public void Admitted(HttpContext http, Caller caller)
    {
        if (Activity.Current is { IsAllDataRequested: true } request)
        {
            request.SetTag(TelemetryTags.Tenant, caller.TenantId).SetTag(TelemetryTags.Caller, caller.Id);
        }

        if (_verbose.Has(caller.TenantId))
        {
            http.Response.OnStarting(() =>
            {
                ApiVerboseLog.Request(
                    _log,
                    caller.TenantId,
                    http.Request.Method,
                    (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "?",
                    caller.Id,
                    http.Response.StatusCode);
                return Task.CompletedTask;
            });
        }
    }

    public void Refused(string code, int status) => _refusals.Add(
        1,
        new KeyValuePair<string, object?>(TelemetryTags.Error, code),
        new KeyValuePair<string, object?>("http.response.status_code", status));

    public void Limited(Caller? caller) => _limited.Add(
        1, new KeyValuePair<string, object?>(TelemetryTags.Kind, caller is null ? "address" : caller.SessionId is null ? "api_key" : "session"));

    public void Dispose() => _source.Dispose();
}
