using System.Text;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.VNPay.Tests;

public class VNPayFuzzTests
{
    private const int Rounds = 20_000;

    private static readonly string[] Pieces =
    [
        "&", "=", "%", "%00", "%zz", "+", "vnp_", "vnp_SecureHash=", "vnp_SecureHashType=SHA512&", "&vnp_Amount=100&",
        "\0", "\u00FF", "%C3", "%E1%BB%9F",
    ];

    [Fact]
    public void Read_MutatedNotifications_NeverThrowsAndBelievesNothingUnsigned()
    {
        using var test = new TestVNPay();
        var account = test.Account;
        var random = new Random(20261122);
        var originals = VNPayVector.All.Where(vector => vector.IsNotification)
            .Select(vector => Encoding.UTF8.GetBytes(vector.Query)).ToArray();
        var notices = originals.Select(query => account.Read(new NotificationMessage(query)).Notice).ToArray();
        var rejected = 0;

        for (var round = 0; round < Rounds; round++)
        {
            var which = random.Next(originals.Length);
            var mutated = Mutate(originals[which], random);
            var message = new NotificationMessage(mutated);

            var reading = account.Read(message);
            var masked = account.Mask(message);

            rejected += reading.Notice is null ? 1 : 0;
            Assert.True(
                reading.Notice is null
                    ? reading.Fault != NotificationFault.None && reading.Detail!.Length > 0
                    : reading.Notice == notices[which],
                Encoding.Latin1.GetString(mutated));
            Assert.NotNull(masked);
        }

        Assert.InRange(rejected, Rounds / 2, Rounds);
    }

    [Fact]
    public void Read_AnyBytes_NeverThrowsAndNeverBelieves()
    {
        using var test = new TestVNPay();
        var account = test.Account;
        var random = new Random(7);

        for (var round = 0; round < 2_000; round++)
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);

            Assert.Null(account.Read(new NotificationMessage(bytes)).Notice);
            Assert.NotNull(account.Mask(new NotificationMessage(bytes)));
        }
    }

    [Fact]
    public void Read_HugeQuery_IsRejected()
    {
        using var test = new TestVNPay();

        Assert.Null(test.Read(new string('&', 1_000_000)).Notice);
        Assert.Null(test.Read($"{VNPayVector.Paid.Query}&vnp_X={new string('%', 1_000_000)}").Notice);
        Assert.Equal(NotificationFault.BadSignature, test.Read($"{VNPayVector.Paid.Query}&vnp_X={new string('a', 1_000_000)}").Fault);
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = original;
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(bytes.Length);
            var to = random.Next(at, bytes.Length);
            bytes = random.Next(7) switch
            {
                0 => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
                1 => [.. bytes[..at], .. Encoding.Latin1.GetBytes(Pieces[random.Next(Pieces.Length)]), .. bytes[at..]],
                2 => [.. bytes[..at], .. bytes[(at + 1)..], (byte)'&'],
                3 => [.. bytes[..at], .. bytes[to..], (byte)'0'],
                4 => [.. bytes[..to], .. bytes[at..]],
                5 => [.. bytes[..at], (byte)(bytes[at] ^ 0x20), .. bytes[(at + 1)..]],
                _ => [.. bytes[..at], (byte)'%', .. Encoding.ASCII.GetBytes($"{bytes[at]:X2}"), .. bytes[(at + 1)..]],
            };
        }

        return bytes;
    }
}
