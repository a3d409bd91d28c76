using Microsoft.Extensions.Options;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Testing;
using QrPilot.Sdk.Tests.Support;
using QrPilot.Tests.Shared;

namespace QrPilot.Sdk.Tests.Idempotency;

/// <summary>What is kept near never differs from what the store would say.</summary>
public sealed class RequestLookupTests : IDisposable
{
    private static readonly IdempotentRequest Request = new("api", "key", new byte[32]);

    private static readonly RequestRecord Answered = new()
    {
        Scope = Request.Scope,
        Key = Request.Key,
        Fingerprint = Request.Fingerprint,
        CreatedAt = Sample.Noon,
        Answer = new StoredAnswer(201, "{}"u8.ToArray()),
    };

    private readonly TestMeters _meters = new();
    private readonly Near _near = new();
    private readonly Store _store = new();

    [Fact]
    public async Task Find_AnsweredInTheStore_IsKept()
    {
        _store.Record = Answered;

        Assert.Same(Answered, await FindAsync());
        Assert.Same(Answered, Assert.Single(_near.Kept));
    }

    [Fact]
    public async Task Find_AnsweredNear_DoesNotAskTheStore()
    {
        _near.Record = Answered;

        Assert.Same(Answered, await FindAsync());
        Assert.Equal(0, _store.Asked);
    }

    [Fact]
    public async Task Find_RunningOrUnknown_IsNotKept()
    {
        Assert.Null(await FindAsync());
        _store.Record = Answered with { Answer = null, LockedUntil = Sample.Noon.AddSeconds(20) };

        Assert.Same(_store.Record, await FindAsync());
        Assert.Empty(_near.Kept);
    }

    [Fact]
    public async Task Find_NearIsNotWhatTheStoreWouldSay_AsksTheStore()
    {
        RequestRecord[] wrong =
        [
            Answered with { Answer = null },
            Answered with { Key = "other" },
            Answered with { Scope = "other" },
            Answered with { Fingerprint = Enumerable.Repeat((byte)1, 32).ToArray() },
            Answered with { Fingerprint = Array.Empty<byte>() },
            Answered with { CreatedAt = Sample.Noon.AddDays(-8) },
        ];
        _store.Record = Answered;

        foreach (var record in wrong)
        {
            _near.Record = record;
            Assert.Same(Answered, await FindAsync());
        }

        Assert.Equal(wrong.Length, _store.Asked);
    }

    public void Dispose() => _meters.Dispose();

    private Task<RequestRecord?> FindAsync() =>
        new RequestLookup(_store, _near, Options.Create(new QrPilotOptions()), new ManualClock(Sample.Noon), _meters).FindAsync(Sample.Tenant, Request, TestHost.Stop);

    private sealed class Near : IAnswerCache
    {
        public RequestRecord? Record { get; set; }

        public List<RequestRecord> Kept { get; } = [];

        public Task<RequestRecord?> FindAsync(string tenantId, IdempotentRequest request, CancellationToken cancellationToken) => Task.FromResult(Record);

        public void Keep(string tenantId, RequestRecord record) => Kept.Add(record);

        public Task<long> ClearAsync(CancellationToken cancellationToken) => Task.FromResult(0L);
    }

    private sealed class Store : IRequestStore
    {
        public RequestRecord? Record { get; set; }

        public int Asked { get; private set; }

        public Task<RequestRecord?> FindRequestAsync(string tenantId, string scope, string key, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(Record);
        }

        public Task<int> PurgeRequestsAsync(DateTimeOffset createdBefore, CancellationToken cancellationToken) => Task.FromResult(0);
    }
}
