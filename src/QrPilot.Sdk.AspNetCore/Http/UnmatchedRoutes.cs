using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.AspNetCore.Http;

/// <summary>Answers what no endpoint serves: 415 where another content type would do, 405 where another method would, else 404.</summary>
internal static class UnmatchedRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints, string pattern)
    {
        var sources = endpoints.DataSources;
        endpoints.MapFallback(pattern, http => AnswerAsync(http, sources)).ExcludeFromDescription();
    }

    private static Task AnswerAsync(HttpContext http, IEnumerable<EndpointDataSource> sources)
    {
        var allowed = sources
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<EndpointInfo>() is not null && Matches(endpoint, http.Request.Path))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct()
            .ToList();
        if (allowed.Count == 0)
        {
            return Problems.WriteAsync(http, StatusCodes.Status404NotFound, ErrorCodes.NotFound, "There is no such resource.");
        }

        if (allowed.Contains(http.Request.Method))
        {
            return Problems.WriteAsync(
                http, StatusCodes.Status415UnsupportedMediaType, ErrorCodes.UnsupportedContentType, "Send the content type that the API document names.");
        }

        http.Response.Headers.Allow = string.Join(", ", allowed);
        return Problems.WriteAsync(http, StatusCodes.Status405MethodNotAllowed, ErrorCodes.MethodNotAllowed, "This method is not allowed here.");
    }

    private static bool Matches(RouteEndpoint endpoint, PathString path) =>
        new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, []);
}
