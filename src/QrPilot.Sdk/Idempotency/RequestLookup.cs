using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Diagnostics;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Idempotency;

/// <summary>Finds the record of a request: an answered one where it is kept near, everything else in the store.</summary>
internal sealed class RequestLookup(
    IRequestStore store, IAnswerCache? cache, IOptions<QrPilotOptions> options, TimeProvider clock, IMeterFactory meters)
{
    private const string Near = "near";
    private const string Stored = "stored";
    private const string Running = "running";
    private const string New = "new";

    private readonly Counter<long> _lookups = meters.Create(QrPilotTelemetry.MeterName).CreateCounter<long>(
        "qrpilot.idempotency.lookups", "{lookup}", "Keys that were looked up, by where their answer was found.");

    /// <summary>The record under the request's key, whatever its fingerprint is, or null.</summary>
    public async Task<RequestRecord?> FindAsync(string tenantId, IdempotentRequest request, CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow() - options.Value.RequestRetention;
        if (cache is not null && await cache.FindAsync(tenantId, request, cancellationToken) is { } near && IsGood(near, request, oldest))
        {
            Count(Near);
            return near;
        }

        var record = await store.FindRequestAsync(tenantId, request.Scope, request.Key, cancellationToken);
        Count(record is null ? New : record.Answer is null ? Running : Stored);
        if (record is { Answer: not null })
        {
            cache?.Keep(tenantId, record);
        }

        return record;
    }

    public static bool HasFingerprint(RequestRecord record, IdempotentRequest request) =>
        CryptographicOperations.FixedTimeEquals(record.Fingerprint.Span, request.Fingerprint.Span);

    private void Count(string outcome) => _lookups.Add(1, new KeyValuePair<string, object?>(TelemetryTags.Outcome, outcome));

    /// <summary>Whether the store, too, would give this record. What it is about to forget, or has forgotten, it is asked.</summary>
    private static bool IsGood(RequestRecord near, IdempotentRequest request, DateTimeOffset oldest) =>
        near.Answer is not null
        && near.Scope == request.Scope
        && near.Key == request.Key
        && near.CreatedAt >= oldest
        && HasFingerprint(near, request);
}
