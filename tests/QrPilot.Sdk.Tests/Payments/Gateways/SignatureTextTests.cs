using System.Security.Cryptography;
using System.Text;
using FsCheck;
using QrPilot.Sdk.Payments.Gateways.Signing;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Payments.Gateways;

public sealed class SignatureTextTests
{
    private static readonly byte[] Key = "key"u8.ToArray();

    private static readonly Gen<string> Pieces = Rule.Drawn(random => random.Next(5) switch
    {
        0 => new string('ế', random.Next(700)),
        1 => "",
        2 => "a=b&c",
        3 => "\U0001F35C",
        _ => random.Next().ToString(System.Globalization.CultureInfo.InvariantCulture),
    });

    [Fact]
    public void Text_AnyPieces_IsTheirBytesInOrder() => Rule.HoldsForAll(Pieces, pieces =>
    {
        using var text = Build(pieces);

        Assert.Equal(string.Concat(pieces), Encoding.UTF8.GetString(text.Text));
    });

    [Fact]
    public void Matches_AnyLiveKey_IsAccepted()
    {
        using var text = Build(["amount=1", "&x=ế"]);
        var mac = HMACSHA512.HashData(Key, text.Text);

        Assert.True(text.Matches(HashAlgorithmName.SHA512, [Key], mac));
        Assert.True(text.Matches(HashAlgorithmName.SHA512, ["other"u8.ToArray(), Key], mac));
        Assert.False(text.Matches(HashAlgorithmName.SHA512, ["other"u8.ToArray()], mac));
        Assert.False(text.Matches(HashAlgorithmName.SHA256, [Key], mac));
        Assert.False(text.Matches(HashAlgorithmName.SHA512, [], mac));
    }

    [Fact]
    public void Sign_BothAlgorithms_AreThePlainHmac()
    {
        using var text = Build(["abc"]);

        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(Key, "abc"u8)), text.Sign(HashAlgorithmName.SHA256, Key));
        Assert.Equal(Convert.ToHexStringLower(HMACSHA512.HashData(Key, "abc"u8)), text.Sign(HashAlgorithmName.SHA512, Key));
    }

    [Fact]
    public void TryDecode_WrongLengthOrDigits_IsRefused()
    {
        Span<byte> mac = stackalloc byte[2];

        Assert.True(HexMac.TryDecode("AbcD"u8, mac));
        Assert.Equal([0xab, 0xcd], mac.ToArray());
        foreach (var wrong in new[] { "", "abc", "abcde", "abcg", "ab c", "abcdef" })
        {
            Assert.False(HexMac.TryDecode(Encoding.ASCII.GetBytes(wrong), mac));
            Assert.False(HexMac.TryDecode(wrong, mac));
        }
    }

    private static SignatureText Build(IEnumerable<string> pieces)
    {
        var text = new SignatureText(new byte[16]);
        foreach (var piece in pieces)
        {
            text.Append(piece);
        }

        return text;
    }
}
