using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Errors;

namespace QrPilot.Proving.Crash;

/// <summary>Sends a request to one host after another, with the same idempotency key, until one acknowledges it; and every fifth once more
/// after that.</summary>
internal sealed class RetryingClient : IDisposable
{
    private const int EveryAgain = 5;
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);
    private static readonly HashSet<string?> Passing = [ErrorCodes.RequestStillRunning, ErrorCodes.StoreConflict];

    private readonly HttpClient _http = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(2), UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly IReadOnlyList<HostSlot> _hosts;
    private readonly string _apiKey;
    private readonly CrashTally _tally;
    private int _turn;
    private int _sent;

    public RetryingClient(IReadOnlyList<HostSlot> hosts, string apiKey, CrashTally tally)
    {
        _hosts = hosts;
        _apiKey = apiKey;
        _tally = tally;
    }

    /// <summary>A request whose answer is stored under its key: the second answer must be the first.</summary>
    public async Task<TAnswer> PostAsync<TRequest, TAnswer>(
        string path, TRequest request, JsonTypeInfo<TRequest> type, JsonTypeInfo<TAnswer> answerType, string key, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(request, type);
        var answer = await SendAsync(HttpMethod.Post, path, body, key, cancellationToken);
        if (IsSentAgain())
        {
            var again = await SendAsync(HttpMethod.Post, path, body, key, cancellationToken);
            if (!again.AsSpan().SequenceEqual(answer))
            {
                _tally.Differ($"POST {path} with the key {key} got another answer the second time.");
            }
        }

        return Read(answer, answerType);
    }

    /// <summary>Events: each has its own key, and the second time it is known.</summary>
    public async Task SendEventsAsync(string path, SendEventsRequest request, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(request, ApiJson.Default.SendEventsRequest);
        Judge(await SendAsync(HttpMethod.Post, path, body, null, cancellationToken), isAgain: false);
        if (IsSentAgain())
        {
            Judge(await SendAsync(HttpMethod.Post, path, body, null, cancellationToken), isAgain: true);
        }
    }

    /// <summary>A gateway's message, until it is answered with success.</summary>
    public async Task DeliverAsync(string path, byte[] message, CancellationToken cancellationToken) =>
        await SendAsync(HttpMethod.Post, path, message, null, cancellationToken);

    public async Task<TAnswer> GetAsync<TAnswer>(string path, JsonTypeInfo<TAnswer> type, CancellationToken cancellationToken) =>
        Read(await SendAsync(HttpMethod.Get, path, null, null, cancellationToken), type);

    public void Dispose() => _http.Dispose();

    private async Task<byte[]> SendAsync(HttpMethod method, string path, byte[]? body, string? key, CancellationToken cancellationToken)
    {
        var until = DateTime.UtcNow + Patience;
        for (var attempt = 1; ; attempt++)
        {
            var host = _hosts[(int)((uint)Interlocked.Increment(ref _turn) % (uint)_hosts.Count)];
            var (answer, trouble) = await TryAsync(host, method, path, body, key, cancellationToken);
            if (answer is not null)
            {
                return answer;
            }

            _tally.Retry(trouble);
            if (DateTime.UtcNow > until)
            {
                throw new CrashException($"{method} {path} with the key {key} was not acknowledged in {Patience.TotalSeconds:0} s and {attempt} tries, the last time: {trouble}.");
            }

            var pause = TimeSpan.FromMilliseconds(50 * attempt);
            await Task.Delay(pause < LongestPause ? pause : LongestPause, cancellationToken);
        }
    }

    /// <summary>The body of a success, or what may pass.</summary>
    /// <exception cref="CrashException">The host refused.</exception>
    private async Task<(byte[]? Answer, string Trouble)> TryAsync(
        HostSlot host, HttpMethod method, string path, byte[]? body, string? key, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(AnswerTime);
        using var request = Message(new Uri(host.Address, path), method, body, key);
        try
        {
            using var response = await _http.SendAsync(request, limit.Token);
            var answer = await response.Content.ReadAsByteArrayAsync(limit.Token);
            return response.IsSuccessStatusCode ? (answer, "") : (null, Trouble(method, path, response, answer));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return (null, "no answer");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, "no answer in time");
        }
    }

    private HttpRequestMessage Message(Uri address, HttpMethod method, byte[]? body, string? key)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _apiKey);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return request;
    }

    private static string Trouble(HttpMethod method, string path, HttpResponseMessage response, byte[] body)
    {
        var isProblem = response.Content.Headers.ContentType?.MediaType == "application/problem+json";
        var problem = isProblem ? Read(body, ApiJson.Default.Problem) : new Problem();
        return response.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests || Passing.Contains(problem.Code)
            ? $"{(int)response.StatusCode} {problem.Code}".Trim()
            : throw new CrashException($"{method} {path} was refused: {(int)response.StatusCode} {problem.Code} {problem.Detail}");
    }

    private void Judge(byte[] answer, bool isAgain)
    {
        foreach (var verdict in Read(answer, ApiJson.Default.EventsAnswer).Verdicts)
        {
            if (verdict.Seq is not { } seq || verdict.Status is not (EventVerdictStatus.Accepted or EventVerdictStatus.Duplicate))
            {
                throw new CrashException($"The event {verdict.IdempotencyKey} was refused: {verdict.Status} {verdict.Code} {verdict.Message}");
            }

            if (isAgain && verdict.Status == EventVerdictStatus.Accepted)
            {
                _tally.Differ($"The event {verdict.IdempotencyKey} was acknowledged, and accepted once more when it came again.");
            }

            _tally.Take(verdict.IdempotencyKey, seq);
        }
    }

    private bool IsSentAgain()
    {
        if (Interlocked.Increment(ref _sent) % EveryAgain != 0)
        {
            return false;
        }

        _tally.SendAgain();
        return true;
    }

    private static T Read<T>(byte[] body, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(body, type) ?? throw new CrashException($"A host answered null instead of {typeof(T).Name}.");
}
