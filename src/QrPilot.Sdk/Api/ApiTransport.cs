using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace QrPilot.Sdk.Api;

/// <summary>Sends one request and waits as the host asks: after 409 "still running", 429 and 503 with Retry-After.</summary>
internal sealed class ApiTransport(HttpClient http, TimeProvider clock)
{
    private const int MaxTries = 10;

    /// <summary>A storage that was restarted takes its time.</summary>
    private const int MaxTriesInAnOutage = 30;

    private const string RunningCode = Errors.ErrorCodes.RequestStillRunning;

    public Task<TAnswer> GetAsync<TAnswer>(string path, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), answerType, cancellationToken);

    public Task<TAnswer> PostAsync<TRequest, TAnswer>(
        string path,
        TRequest request,
        JsonTypeInfo<TRequest> requestType,
        JsonTypeInfo<TAnswer> answerType,
        string? idempotencyKey,
        CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(request, requestType);
        return PostAsync(path, body, "application/json", answerType, idempotencyKey, cancellationToken);
    }

    public Task<TAnswer> PostAsync<TAnswer>(
        string path,
        ReadOnlyMemory<byte> body,
        string mediaType,
        JsonTypeInfo<TAnswer> answerType,
        string? idempotencyKey,
        CancellationToken cancellationToken)
    {
        return SendAsync(Message, answerType, cancellationToken);

        HttpRequestMessage Message()
        {
            var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ReadOnlyMemoryContent(body) };
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
            if (idempotencyKey is not null)
            {
                message.Headers.Add("Idempotency-Key", idempotencyKey);
            }

            return message;
        }
    }

    private async Task<TAnswer> SendAsync<TAnswer>(
        Func<HttpRequestMessage> makeMessage, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var message = makeMessage();
            using var response = await http.SendAsync(message, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return JsonSerializer.Deserialize(body, answerType)
                    ?? throw new JsonException($"{message.Method} {message.RequestUri} answered null.");
            }

            var problem = ReadProblem(response, body);
            var wait = response.Headers.RetryAfter?.Delta;
            if (attempt >= MaxTriesOf(response.StatusCode) || wait is null || !MayRepeat(response.StatusCode, problem))
            {
                throw new QrPilotApiException($"{message.Method} {message.RequestUri}", problem);
            }

            await Task.Delay(wait.Value, clock, cancellationToken);
        }
    }

    private static int MaxTriesOf(HttpStatusCode status) => status == HttpStatusCode.ServiceUnavailable ? MaxTriesInAnOutage : MaxTries;

    private static bool MayRepeat(HttpStatusCode status, Problem problem) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable || problem.Code == RunningCode;

    private static Problem ReadProblem(HttpResponseMessage response, byte[] body)
    {
        var fallback = new Problem { Status = (int)response.StatusCode, Title = response.ReasonPhrase };
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return fallback;
        }

        try
        {
            return JsonSerializer.Deserialize(body, ApiJson.Default.Problem) ?? fallback;
        }
        catch (JsonException)
        {
            return fallback;
        }
    }
}
