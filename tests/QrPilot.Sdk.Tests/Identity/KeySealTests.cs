using System.Text;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Identity;

namespace QrPilot.Sdk.Tests.Identity;

public sealed class KeySealTests
{
    private const string Address = "bàn 7";

    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("khoá bí mật");

    [Fact]
    public void Open_SameKeyPurposeAndAddress_GivesTheBytes() => Assert.Equal(Secret, Seal().Open(Seal().Close(Secret, Address), Address));

    [Fact]
    public void Open_OtherKeyPurposeAddressOrVersion_GivesNothing()
    {
        var bytes = Seal().Close(Secret, Address);

        Assert.Null(Seal(keys: 2).Open(bytes, Address));
        Assert.Null(Seal("other").Open(bytes, Address));
        Assert.Null(Seal(version: 2).Open(bytes, Address));
        Assert.Null(Seal().Open(bytes, "bàn 8"));
    }

    [Fact]
    public void Open_KeyThatStandsBehindANewOne_GivesTheBytes()
    {
        var bytes = Seal(keys: 1).Close(Secret, Address);

        Assert.Equal(Secret, Seal(keys: [2, 1]).Open(bytes, Address));
        Assert.Null(Seal(keys: 1).Open(Seal(keys: [2, 1]).Close(Secret, Address), Address));
    }

    [Fact]
    public void Open_AnyByteChangedOrMissing_GivesNothing()
    {
        var bytes = Seal().Close(Secret, Address);

        for (var i = 0; i < bytes.Length; i++)
        {
            var damaged = bytes.ToArray();
            damaged[i] ^= 1;
            Assert.Null(Seal().Open(damaged, Address));
            Assert.Null(Seal().Open(bytes.AsSpan(0, i), Address));
        }
    }

    [Fact]
    public void Close_SameTwice_LooksDifferent() => Assert.NotEqual(Seal().Close(Secret, Address), Seal().Close(Secret, Address));

    private static KeySeal Seal(string purpose = "test", byte version = 1, params byte[] keys)
    {
        var options = new QrPilotOptions();
        foreach (var key in keys is [] ? [1] : keys)
        {
            options.SigningKeys.Add(Convert.ToBase64String(Enumerable.Repeat(key, 32).ToArray()));
        }

        return new KeySeal(Options.Create(options), purpose, version);
    }
}
