using System.Text;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.VNPay.Tests;

public class VNPayTamperTests
{
    private static readonly string[] Changes = ["0", "1", "9", "A", "z", "-", "%41", "", "&", "="];

    public static TheoryData<string> Notifications => VNPayVectorTests.Notifications;

    [Theory]
    [MemberData(nameof(Notifications))]
    public void Read_OneByteOfTheQueryChanged_IsRejected(string name)
    {
        var vector = VNPayVector.Of(name);
        using var test = new TestVNPay();
        var original = vector.Query;
        var hash = original.IndexOf("&vnp_SecureHash=", StringComparison.Ordinal);
        Assert.NotNull(test.Read(original).Notice);

        for (var at = 0; at < hash; at++)
        {
            foreach (var change in Changes)
            {
                var changed = original[..at] + change + original[(at + 1)..];
                if (Decoded(changed) != Decoded(original))
                {
                    AssertRejected(test.Read(changed), changed);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Notifications))]
    public void Read_OneDigitOfTheSignatureChanged_IsABadSignature(string name)
    {
        var original = VNPayVector.Of(name).Query;
        using var test = new TestVNPay();

        for (var at = original.Length - 128; at < original.Length; at++)
        {
            var other = (char)(char.ToUpperInvariant(original[at]) == 'F' ? 'E' : original[at] == '9' ? 'a' : original[at] + 1);
            Assert.Equal(NotificationFault.BadSignature, test.Read(original[..at] + other + original[(at + 1)..]).Fault);
            Assert.Equal(NotificationFault.BadSignature, test.Read(original[..at] + original[(at + 1)..]).Fault);
            Assert.Equal(NotificationFault.BadSignature, test.Read(original[..at] + 'g' + original[(at + 1)..]).Fault);
        }
    }

    [Theory]
    [MemberData(nameof(Notifications))]
    public void Read_OneParameterMissing_IsRejected(string name)
    {
        var pairs = VNPayVector.Of(name).Query.Split('&');
        using var test = new TestVNPay();

        foreach (var pair in pairs)
        {
            AssertRejected(test.Read(string.Join('&', pairs.Where(other => other != pair))), pair);
        }
    }

    [Theory]
    [InlineData("vnp_Extra=1")]
    [InlineData("vnp_Bill_Mobile=0900000000")]
    [InlineData("vnp_=1")]
    public void Read_OneParameterMore_IsABadSignature(string more)
    {
        using var test = new TestVNPay();

        Assert.Equal(NotificationFault.BadSignature, test.Read($"{VNPayVector.Paid.Query}&{more}").Fault);
        Assert.Equal(NotificationFault.BadSignature, test.Read($"{more}&{VNPayVector.Paid.Query}").Fault);
    }

    [Theory]
    [InlineData("vnp_Amount=100")]
    [InlineData("vnp_Amount=17500000")]
    [InlineData("vnp_Amount")]
    [InlineData("vnp_Amount=")]
    [InlineData("%76np_Amount=100")]
    [InlineData("vnp%5FAmount=100")]
    [InlineData("vnp%5fAmount=100")]
    [InlineData("vnp_Amoun%74=100")]
    [InlineData("vnp_SecureHash=00")]
    [InlineData("vnp_Amount+=1")]
    [InlineData("vnp_X=%")]
    [InlineData("vnp_X=%4")]
    [InlineData("vnp_X=%4g")]
    [InlineData("vnp_X=a%zzb")]
    public void Read_ParameterTwiceOrIllFormed_IsMalformed(string more)
    {
        using var test = new TestVNPay();

        Assert.Equal(NotificationFault.Malformed, test.Read($"{VNPayVector.Paid.Query}&{more}").Fault);
        Assert.Equal(NotificationFault.Malformed, test.Read($"{more}&{VNPayVector.Paid.Query}").Fault);
    }

    private static void AssertRejected(NotificationReading reading, string what) =>
        Assert.True(reading is { Notice: null, Fault: not NotificationFault.None, Detail.Length: > 0 }, what);

    private static string Decoded(string query) =>
        Encoding.UTF8.GetString(System.Net.WebUtility.UrlDecodeToBytes(Encoding.UTF8.GetBytes(query), 0, query.Length)!);
}
