using System.Text;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

/// <summary>Every notification vector with one byte changed, in every place that counts.</summary>
public class MoMoTamperingTests
{
    private static readonly byte[] Flips = [0x01, 0x02, 0x20, 0x80];

    public static TheoryData<string> Vectors => MoMoVector.NamesOf("ipn");

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Read_OneByteOfASignedFieldOrTheSignatureChanged_IsRejected(string name)
    {
        var vector = MoMoVector.Named(name);
        using var test = TestGateway.For(vector);
        var account = test.Account;
        var body = vector.ToBody();
        var changed = 0;

        foreach (var field in vector.ToJson().Select(pair => pair.Key))
        {
            var (start, length) = ValueOf(body, field);
            for (var at = start; at < start + length; at++)
            {
                foreach (var flip in Flips)
                {
                    var tampered = (byte[])body.Clone();
                    tampered[at] ^= flip;
                    if (field == "signature" && char.ToLowerInvariant((char)tampered[at]) == (char)body[at])
                    {
                        continue; // the case of hex digits means nothing
                    }

                    AssertRejected(account, tampered, $"{field}, byte {at - start} flipped by {flip}");
                    changed++;
                }
            }

            AssertRejected(account, [.. body[..(start + length)], (byte)'1', .. body[(start + length)..]], $"{field}, one byte more");
            if (length > 0)
            {
                AssertRejected(account, [.. body[..start], .. body[(start + 1)..]], $"{field}, one byte less");
            }
        }

        Assert.NotNull(account.Read(new NotificationMessage(body)).Notice);
        Assert.True(changed > 64 * 3);
    }

    private static void AssertRejected(IGatewayAccount account, byte[] body, string change)
    {
        var reading = account.Read(new NotificationMessage(body));
        Assert.True(
            reading is { Notice: null, Fault: NotificationFault.BadSignature or NotificationFault.Malformed, Detail: not null }, change);
    }

    /// <summary>Where the value of a field stands, without its quotes. No value of the vectors has an escape.</summary>
    private static (int Start, int Length) ValueOf(byte[] body, string field)
    {
        var name = Encoding.UTF8.GetBytes($"\"{field}\":");
        var start = body.AsSpan().IndexOf(name) + name.Length;
        var end = body[start] == '"' ? "\""u8 : ",}"u8;
        start += body[start] == '"' ? 1 : 0;
        return (start, body.AsSpan(start).IndexOfAny(end));
    }
}
