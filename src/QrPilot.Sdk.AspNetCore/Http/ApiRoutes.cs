using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.AspNetCore.Http;

/// <summary>Maps endpoints so that every one of them authenticates, checks its input and answers errors in the same way.</summary>
internal sealed class ApiRoutes(IEndpointRouteBuilder endpoints, string tag)
{
    /// <summary>The largest body of an endpoint that does not say otherwise.</summary>
    public const int SmallBody = 64 * 1024;

    private static readonly string[] FileTypes = ["text/csv", "application/octet-stream"];

    /// <summary>Maps a GET.</summary>
    public void Get<TAnswer>(
        string pattern, string name, string summary, Access access, Func<ApiCall, Task> handle, params IReadOnlyList<QueryParameter> query) =>
        Map(HttpMethods.Get, pattern, name, summary, new EndpointInfo(access, false, query), handle, SmallBody, null, typeof(TAnswer), 200);

    /// <summary>Maps a DELETE.</summary>
    public void Delete<TAnswer>(string pattern, string name, string summary, Access access, Func<ApiCall, Task> handle) =>
        Map(HttpMethods.Delete, pattern, name, summary, new EndpointInfo(access, false, []), handle, SmallBody, null, typeof(TAnswer), 200);

    /// <summary>Maps a POST that reads a JSON body.</summary>
    public void Post<TRequest, TAnswer>(
        string pattern,
        string name,
        string summary,
        Access access,
        JsonTypeInfo<TRequest> type,
        Func<ApiCall, TRequest, Task> handle,
        int status = StatusCodes.Status201Created) =>
        Send(HttpMethods.Post, pattern, name, summary, access, type, handle, typeof(TAnswer), status);

    /// <summary>Maps a PUT that reads a JSON body.</summary>
    public void Put<TRequest, TAnswer>(
        string pattern, string name, string summary, Access access, JsonTypeInfo<TRequest> type, Func<ApiCall, TRequest, Task> handle) =>
        Send(HttpMethods.Put, pattern, name, summary, access, type, handle, typeof(TAnswer), StatusCodes.Status200OK);

    /// <summary>Maps a POST that reads its JSON body by itself.</summary>
    public void PostRaw<TRequest, TAnswer>(
        string pattern, string name, string summary, Access access, int maxBytes, Func<ApiCall, Task> handle) =>
        Map(
            HttpMethods.Post, pattern, name, summary, new EndpointInfo(access, false, []), handle, maxBytes, typeof(TRequest), typeof(TAnswer), 200);

    /// <summary>Maps a POST that takes a file.</summary>
    /// <param name="pattern">The address.</param>
    /// <param name="name">The operation.</param>
    /// <param name="summary">What it does.</param>
    /// <param name="access">Who may call it.</param>
    /// <param name="maxBytes">The largest file, asked at each call.</param>
    /// <param name="handle">Handles a call, whose body is <see cref="ApiCall.File"/>.</param>
    /// <param name="query">Its query parameters.</param>
    public void PostFile<TAnswer>(
        string pattern,
        string name,
        string summary,
        Access access,
        Func<IServiceProvider, long> maxBytes,
        Func<ApiCall, Task> handle,
        params IReadOnlyList<QueryParameter> query)
    {
        var info = new EndpointInfo(access, true, query);
        var builder = endpoints.MapMethods(pattern, [HttpMethods.Post], http => Guard.RunAsync(http, async () =>
        {
            var caller = await http.RequestServices.GetRequiredService<Doorkeeper>().AdmitAsync(http, access);
            RequireKnownQuery(http, info);
            await using var file = await UploadedFile.ReceiveAsync(http, maxBytes(http.RequestServices));
            await handle(new ApiCall(http, caller, default, file));
        }));
        Describe(builder, name, summary, info, handle, typeof(TAnswer), StatusCodes.Status200OK);
        DescribeBody(builder, FileTypes, typeof(Stream));
    }

    private void Send<TRequest>(
        string method,
        string pattern,
        string name,
        string summary,
        Access access,
        JsonTypeInfo<TRequest> type,
        Func<ApiCall, TRequest, Task> handle,
        Type answer,
        int status) =>
        Map(
            method,
            pattern,
            name,
            summary,
            new EndpointInfo(access, true, []),
            call => handle(call, JsonBody.Bind(call.Body.Span, type)),
            SmallBody,
            typeof(TRequest),
            answer,
            status);

    private void Map(
        string method,
        string pattern,
        string name,
        string summary,
        EndpointInfo info,
        Func<ApiCall, Task> handle,
        int maxBytes,
        Type? request,
        Type answer,
        int status)
    {
        var builder = endpoints.MapMethods(pattern, [method], http => RunAsync(http, info, handle, request is null ? null : maxBytes));
        Describe(builder, name, summary, info, handle, answer, status);
        if (request is not null)
        {
            DescribeBody(builder, ["application/json"], request);
        }
    }

    private void Describe(
        IEndpointConventionBuilder builder, string name, string summary, EndpointInfo info, Func<ApiCall, Task> handle, Type answer, int status) =>
        builder.WithName(name).WithSummary(summary).WithTags(tag).WithMetadata(
            handle.Method,
            info,
            new ProducesResponseTypeMetadata(status, answer, ["application/json"]),
            new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(Problem), [Problems.ContentType]),
            new ProducesResponseTypeMetadata(StatusCodes.Status401Unauthorized, typeof(Problem), [Problems.ContentType]),
            new ProducesResponseTypeMetadata(StatusCodes.Status403Forbidden, typeof(Problem), [Problems.ContentType]),
            new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound, typeof(Problem), [Problems.ContentType]),
            new ProducesResponseTypeMetadata(StatusCodes.Status429TooManyRequests, typeof(Problem), [Problems.ContentType]),
            Problems.StorageUnavailable);

    private static void DescribeBody(IEndpointConventionBuilder builder, string[] contentTypes, Type body) => builder.WithMetadata(
        new AcceptsMetadata(contentTypes, body),
        new ProducesResponseTypeMetadata(StatusCodes.Status409Conflict, typeof(Problem), [Problems.ContentType]),
        new ProducesResponseTypeMetadata(StatusCodes.Status413PayloadTooLarge, typeof(Problem), [Problems.ContentType]),
        new ProducesResponseTypeMetadata(StatusCodes.Status415UnsupportedMediaType, typeof(Problem), [Problems.ContentType]),
        new ProducesResponseTypeMetadata(StatusCodes.Status422UnprocessableEntity, typeof(Problem), [Problems.ContentType]));

    private static Task RunAsync(HttpContext http, EndpointInfo info, Func<ApiCall, Task> handle, int? maxBytes) => Guard.RunAsync(http, async () =>
    {
        var caller = await http.RequestServices.GetRequiredService<Doorkeeper>().AdmitAsync(http, info.Access!);
        RequireKnownQuery(http, info);
        var body = ReadOnlyMemory<byte>.Empty;
        if (maxBytes is { } max)
        {
            body = await JsonBody.ReadBytesAsync(http, max);
            JsonBody.RequireWellFormed(body.Span);
        }

        await handle(new ApiCall(http, caller, body));
    });

    private static void RequireKnownQuery(HttpContext http, EndpointInfo info)
    {
        if (info.Query.Count == 0 && !http.Request.QueryString.HasValue)
        {
            return;
        }

        var check = new InputCheck();
        foreach (var (name, values) in http.Request.Query)
        {
            check.That(name, info.Query.Any(known => known.Name == name), "There is no such query parameter.");
            check.That(name, values is [{ Length: > 0 and <= 600 } text] && !text.Contains('\0', StringComparison.Ordinal), "It is given once, with 1 to 600 characters.");
        }

        foreach (var required in info.Query.Where(known => known.IsRequired && !http.Request.Query.ContainsKey(known.Name)))
        {
            check.That(required.Name, false, "It is missing.");
        }

        check.Throw();
    }
}
