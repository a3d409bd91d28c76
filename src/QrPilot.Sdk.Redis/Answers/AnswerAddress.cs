using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using QrPilot.Sdk.Idempotency;

namespace QrPilot.Sdk.Redis.Answers;

/// <summary>Where the answer of a request is kept: a hash of tenant, scope, key and fingerprint. The same key with another payload has
/// another place, so it finds nothing and the store refuses it.</summary>
internal static class AnswerAddress
{
    public static string Of(string tenantId, IdempotentRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Encoding.UTF8.GetBytes(tenantId));
        Add(hash, Encoding.UTF8.GetBytes(request.Scope));
        Add(hash, Encoding.UTF8.GetBytes(request.Key));
        Add(hash, request.Fingerprint.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
