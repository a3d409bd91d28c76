using System.Text;
using System.Text.Json;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.ZaloPay.Tests;

public class ZaloPayFuzzTests
{
    private const int Rounds = 20_000;

    /// <summary>The seed is fixed: the same bodies in every run.</summary>
    [Fact]
    public void ReadAndMask_MutatedBodies_NeverThrowAndBelieveOnlyWhatIsSigned()
    {
        using var test = new TestGateway();
        var random = new Random(20261122);
        byte[][] seeds =
        [
            ZaloPayVector.Callback.ToBody(), TestGateway.Signed(TestGateway.Data()), TestGateway.Signed("{}"),
            TestGateway.Signed("[1,\"x\"]"),
        ];
        var believed = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var body = seeds[random.Next(seeds.Length)];
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                body = Mutate(random, body);
            }

            var reading = test.Read(body);
            test.Account.Mask(new NotificationMessage(body));

            if (reading.Notice is null)
            {
                Assert.True(reading.Fault != NotificationFault.None && !string.IsNullOrEmpty(reading.Detail), Text(body));
            }
            else
            {
                // A change outside the signed text and its signature, or one that undoes itself.
                believed++;
                Assert.True(IsSigned(body), Text(body));
            }
        }

        Assert.InRange(believed, 1, Rounds / 2);
    }

    /// <summary>A field that ZaloPay does not send makes the JSON reader read the envelope instead of the one-pass scanner.</summary>
    [Fact]
    public void Read_MutatedEnvelopes_AreReadAlikeByBothReaders()
    {
        using var test = new TestGateway();
        var random = new Random(26);
        byte[] seed = [.. """{"type":1,"mac":"00\u0061\/\t","data":"{\"a\":\"\u0111\u003d \u00e0 đ\"}"}"""u8];
        for (var round = 0; round < Rounds; round++)
        {
            var body = Mutate(random, seed);
            if (body.AsSpan().StartsWith("{\""u8))
            {
                Assert.Equal(test.Read(body), test.Read([.. "{\"\":0,"u8, .. body.AsSpan(1)]));
            }
        }
    }

    [Fact]
    public void ReadAndMask_RandomBytes_AreMalformed()
    {
        using var test = new TestGateway();
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var body = new byte[random.Next(0, 200)];
            random.NextBytes(body);

            Assert.Equal(NotificationFault.Malformed, test.Read(body).Fault);
            Assert.Empty(test.Account.Mask(new NotificationMessage(body)));
        }
    }

    private static byte[] Mutate(Random random, byte[] body)
    {
        if (body.Length == 0)
        {
            return [(byte)random.Next(256)];
        }

        var at = random.Next(body.Length);
        var token = "\"\\{}[]:,0e-u/ \u0000\u00e0"[random.Next(16)];
        return random.Next(7) switch
        {
            0 => [.. body[..at], (byte)random.Next(256), .. body[(at + 1)..]],
            1 => [.. body[..at], (byte)random.Next(256), .. body[at..]],
            2 => [.. body[..at], .. body[(at + 1)..]],
            3 => body[..at],
            4 => [.. body[..at], .. Encoding.UTF8.GetBytes([token]), .. body[(at + 1)..]],
            5 => [.. body[..at], .. Encoding.UTF8.GetBytes([token]), .. body[at..]],
            _ => [.. body[..at], .. body[random.Next(at + 1)..]],
        };
    }

    private static bool IsSigned(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        return string.Equals(
            TestGateway.Mac(json.RootElement.GetProperty("data").GetString()!),
            json.RootElement.GetProperty("mac").GetString(),
            StringComparison.OrdinalIgnoreCase);
    }

    private static string Text(byte[] body) => Encoding.Latin1.GetString(body);
}
