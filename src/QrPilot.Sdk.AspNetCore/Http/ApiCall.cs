using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.AspNetCore.Http;

/// <summary>One request to the API: who calls, what it says, how to answer.</summary>
internal sealed class ApiCall(HttpContext http, Caller? caller, ReadOnlyMemory<byte> body, UploadedFile? file = null)
{
    private const string KeyHeader = "Idempotency-Key";
    private const string ReplayedHeader = "Idempotency-Replayed";
    private const string ApiScope = "api";

    /// <summary>The exact bytes of the body.</summary>
    public ReadOnlyMemory<byte> Body => body;

    /// <summary>The body where it is a file, or null.</summary>
    public UploadedFile? File => file;

    public HttpContext Http => http;

    public Caller? MaybeCaller => caller;

    public Caller Caller => caller ?? throw new InvalidOperationException("This endpoint has no caller.");

    public CancellationToken Aborted => http.RequestAborted;

    public T Get<T>()
        where T : notnull => http.RequestServices.GetRequiredService<T>();

    public string Route(string name) => (string)http.Request.RouteValues[name]!;

    public DateOnly RouteDate(string name) => DateOf(name, Route(name));

    public string? Query(string name) => http.Request.Query[name] is [var value] ? value : null;

    /// <summary>The store that the query asks for, or null.</summary>
    /// <exception cref="CommandException">The tenant has no such store.</exception>
    public async Task<string?> QueryStoreAsync() => Query("store_id") is { } id
        ? (await Get<CatalogService>().RequireStoreAsync(Caller.TenantId, id, Aborted)).Id
        : null;

    public DateOnly? QueryDate(string name) => Query(name) is { } text ? DateOf(name, text) : null;

    public long QueryNumber(string name, long fallback, long min, long max)
    {
        if (Query(name) is not { } text)
        {
            return fallback;
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw InputException.Field(name, $"It is a whole number from {min} to {max}.");
    }

    public T? QueryEnum<T>(string name)
        where T : struct, Enum
    {
        if (Query(name) is not { } text)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()) == text)
            {
                return value;
            }
        }

        throw InputException.Field(name, "There is no such value.");
    }

    /// <summary>How the result of a command is answered and stored under the request's idempotency key.</summary>
    /// <param name="status">The HTTP status of success.</param>
    /// <param name="view">Makes the body.</param>
    /// <param name="type">How the body is written.</param>
    /// <param name="scope">Whose keys these are where there is no caller.</param>
    public ReplyPlan<T> Plan<T, TView>(int status, Func<T, TView> view, JsonTypeInfo<TView> type, string? scope = null) =>
        new(IdempotentRequest(scope), result => new StoredAnswer(status, WireJson.Write(view(result), type)))
        {
            Command = http.GetEndpoint()!.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName,
        };

    public async Task SendAsync(Task<Reply> pending)
    {
        var reply = await pending;
        if (reply.Replayed)
        {
            http.Response.Headers[ReplayedHeader] = "true";
        }

        await SendAsync(reply.Answer.Status, reply.Answer.Body);
    }

    public Task SendAsync<T>(T answer, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) =>
        SendAsync(status, WireJson.Write(answer, type));

    /// <summary>Sends an answer that is written already.</summary>
    public Task SendAsync(ReadOnlyMemory<byte> json) => SendAsync(StatusCodes.Status200OK, json);

    private async Task SendAsync(int status, ReadOnlyMemory<byte> json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = json.Length;
        await http.Response.Body.WriteAsync(json, http.RequestAborted);
    }

    private IdempotentRequest? IdempotentRequest(string? scope)
    {
        if (!http.Request.Headers.TryGetValue(KeyHeader, out var values))
        {
            return null;
        }

        var key = values is [{ } only] ? only : "";
        if (key.Length is < 1 or > 200 || key.AsSpan().ContainsAnyExceptInRange('\u0021', '\u007e'))
        {
            throw new InputException(
                StatusCodes.Status400BadRequest,
                ErrorCodes.IdempotencyKeyInvalid,
                "A key has 1 to 200 printable ASCII characters without blanks.",
                new Dictionary<string, IReadOnlyList<string>> { ["idempotency-key"] = ["It has 1 to 200 printable ASCII characters without blanks."] });
        }

        return new IdempotentRequest(caller is null ? scope ?? ApiScope : caller.SessionId ?? ApiScope, key, Fingerprint());
    }

    private byte[] Fingerprint()
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}\n"));
        sha.AppendData(file is null ? body.Span : file.Hash);
        return sha.GetHashAndReset();
    }

    private static DateOnly DateOf(string field, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2000 and <= 2100
            ? date
            : throw InputException.Field(field, "A date is written like 2026-01-31, between 2000 and 2100.");
}
