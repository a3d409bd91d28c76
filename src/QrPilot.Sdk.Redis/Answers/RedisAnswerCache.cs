using Microsoft.Extensions.Options;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Redis.Internal;
using QrPilot.Sdk.Storage;
using StackExchange.Redis;

namespace QrPilot.Sdk.Redis.Answers;

/// <summary>Keeps answers in Redis, sealed: a value that this installation did not make for this very request is not there.</summary>
internal sealed class RedisAnswerCache(RedisLink link, AnswerSeal seal, IOptions<RedisOptions> options) : IAnswerCache
{
    /// <summary>Larger answers are left to the store.</summary>
    private const int MostBytes = 256 * 1024;

    private const int PageSize = 1_000;

    public async Task<RequestRecord?> FindAsync(string tenantId, IdempotentRequest request, CancellationToken cancellationToken)
    {
        if (options.Value.AnswerLifetime == TimeSpan.Zero)
        {
            return null;
        }

        var address = AnswerAddress.Of(tenantId, request);
        var value = await link.AskAsync(database => database.StringGetAsync(KeyOf(address)), cancellationToken);
        return (byte[]?)value is { } sealedBytes && seal.Open(sealedBytes, address) is { } bytes ? AnswerBytes.Read(bytes, request) : null;
    }

    public void Keep(string tenantId, RequestRecord record)
    {
        if (options.Value.AnswerLifetime == TimeSpan.Zero || record.Answer is not { } answer || answer.Body.Length > MostBytes)
        {
            return;
        }

        var address = AnswerAddress.Of(tenantId, new IdempotentRequest(record.Scope, record.Key, record.Fingerprint));
        link.TryTell(connection =>
        {
            var value = seal.Close(AnswerBytes.Write(record, answer), address);
            connection.GetDatabase().StringSet(
                KeyOf(address), value, options.Value.AnswerLifetime, When.Always, CommandFlags.FireAndForget);
        });
    }

    public Task<long> ClearAsync(CancellationToken cancellationToken) => link.DemandAsync(
        async connection =>
        {
            var database = connection.GetDatabase();
            var forgotten = 0L;
            foreach (var server in connection.GetEndPoints().Select(endpoint => connection.GetServer(endpoint)).Where(server => !server.IsSlave))
            {
                foreach (var keys in server.Keys(database.Database, KeyOf(options.Value, "*"), PageSize).Chunk(PageSize))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    forgotten += await database.KeyDeleteAsync(keys);
                }
            }

            return forgotten;
        },
        cancellationToken);

    internal static string KeyOf(RedisOptions options, string address) => options.Prefix + "answer:" + address;

    private RedisKey KeyOf(string address) => KeyOf(options.Value, address);
}
