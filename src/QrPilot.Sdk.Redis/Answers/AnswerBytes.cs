using System.Buffers.Binary;
using System.Text;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Redis.Answers;

/// <summary>An answered record as bytes: ticks of its creation (8), status (4), length of the resource's id or -1 (4), the id, the body.
/// Scope, key and fingerprint are those of the request that finds it.</summary>
internal static class AnswerBytes
{
    private const int Head = 16;

    public static byte[] Write(RequestRecord record, StoredAnswer answer)
    {
        var resource = record.ResourceId is { } id ? Encoding.UTF8.GetBytes(id) : [];
        var bytes = new byte[Head + resource.Length + answer.Body.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, record.CreatedAt.UtcTicks);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), answer.Status);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(12), record.ResourceId is null ? -1 : resource.Length);
        resource.CopyTo(bytes.AsSpan(Head));
        answer.Body.Span.CopyTo(bytes.AsSpan(Head + resource.Length));
        return bytes;
    }

    public static RequestRecord? Read(byte[] bytes, IdempotentRequest request)
    {
        if (bytes.Length < Head)
        {
            return null;
        }

        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        var resource = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(12));
        var body = Head + Math.Max(0, resource);
        return ticks < 0 || ticks > DateTimeOffset.MaxValue.Ticks || body < Head || body > bytes.Length
            ? null
            : new RequestRecord
            {
                Scope = request.Scope,
                Key = request.Key,
                Fingerprint = request.Fingerprint,
                CreatedAt = new DateTimeOffset(ticks, TimeSpan.Zero),
                ResourceId = resource < 0 ? null : Encoding.UTF8.GetString(bytes.AsSpan(Head, resource)),
                Answer = new StoredAnswer(BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(8)), bytes.AsMemory(body)),
            };
    }
}
