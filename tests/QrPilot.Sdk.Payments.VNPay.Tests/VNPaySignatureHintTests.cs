using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.VNPay.Tests;

public class VNPaySignatureHintTests
{
    private const string Info = "Bàn 5 (lớn)*~'";

    [Theory]
    [InlineData("raw", "not encoded at all; vnp_OrderInfo")]
    [InlineData("lower", "lower-case hex; vnp_OrderInfo")]
    [InlineData("percent", "%20 for a space; vnp_OrderInfo")]
    [InlineData("php", "as PHP does; vnp_OrderInfo")]
    [InlineData("python", "as Python does; vnp_OrderInfo")]
    [InlineData("node", "encodeURIComponent does; vnp_OrderInfo")]
    public void Explain_SignedInAnotherEncoding_NamesItAndTheField(string how, string expected)
    {
        var fields = Fields();
        var text = Text(fields, value => how switch
        {
            "raw" => value,
            "lower" => HttpUtility.UrlEncode(value),
            "percent" => Uri.EscapeDataString(value),
            "php" => Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal)
                .Replace("~", "%7E", StringComparison.Ordinal),
            "python" => Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal),
            _ => Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal).Replace("%27", "'", StringComparison.Ordinal)
                .Replace("%2A", "*", StringComparison.Ordinal)
                .Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal),
        });

        Assert.Contains(expected, Detail(Query(fields, Sign.Mac(text))), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_EncodedTwiceOnTheWay_SaysSo()
    {
        var fields = Fields();
        fields["vnp_OrderInfo"] = "Ban 5: 10%";
        var mac = Sign.Mac(Text(fields, WebUtility.UrlEncode!));
        fields["vnp_OrderInfo"] = WebUtility.UrlEncode("Ban 5: 10%");

        Assert.Contains("vnp_OrderInfo is the first that was encoded twice", Detail(Query(fields, mac)), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_NotSorted_SaysSo()
    {
        var pairs = VNPayVector.Paid.Raw.Split('&').Reverse().ToArray();
        var text = string.Join('&', pairs);

        Assert.Contains("not sorted", Detail($"{text}&vnp_SecureHash={Sign.Mac(text)}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_SortedWithoutRegardToCase_SaysSo()
    {
        var mac = Sign.Mac("vnp_amount=1&vnp_BankCode=2&vnp_TmnCode=CGXZLS0Z");

        var detail = Detail($"vnp_TmnCode=CGXZLS0Z&vnp_BankCode=2&vnp_amount=1&vnp_SecureHash={mac}");

        Assert.Contains("without regard to case", detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vnp_Zero=", "empty parameters")]
    [InlineData("vnp_SecureHashType=SHA512", "with vnp_SecureHashType")]
    [InlineData("zzz=1", "not VNPay's")]
    public void Explain_SignedWithWhatIsNotToBeSigned_NamesIt(string more, string expected)
    {
        var text = string.Join('&', $"{VNPayVector.Paid.Raw}&{more}".Split('&').Order(StringComparer.Ordinal));

        Assert.Contains(expected, Detail($"{VNPayVector.Paid.Raw}&{more}&vnp_SecureHash={Sign.Mac(text)}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vnp_Amount", "17500000", "175000", "100 times as large")]
    [InlineData("vnp_Amount", "17500000", "1750000000", "of a hundredth")]
    [InlineData("vnp_TxnRef", "PM-8f3a2c1d", "pm-8f3a2c1d", "unexplained")]
    [InlineData("vnp_TxnRef", "PM-8F3A2C1D", "PM-8f3a2c1d", "vnp_TxnRef in capitals")]
    [InlineData("vnp_TxnRef", "pm-8f3a2c1d", "PM-8F3A2C1D", "vnp_TxnRef in small letters")]
    [InlineData("vnp_OrderInfo", "Ban+5+", "Ban+5", "white space around vnp_OrderInfo")]
    [InlineData("vnp_OrderInfo", "+Ban+5", "Ban+5", "white space around vnp_OrderInfo")]
    public void Explain_ValueChangedOnTheWay_NamesTheFieldAndHow(string field, string original, string came, string expected)
    {
        string With(string value) =>
            string.Join('&', VNPayVector.Paid.Raw.Split('&')
                .Select(pair => pair.StartsWith(field + "=", StringComparison.Ordinal) ? $"{field}={value}" : pair));

        var detail = Detail($"{With(came)}&vnp_SecureHash={Sign.Mac(With(original))}");

        Assert.Contains(expected == "unexplained" ? "HashSecret is not VNPay's" : expected, detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_ParameterAddedOnTheWay_NamesIt() =>
        Assert.Contains("right without vnp_Fee", Detail($"{VNPayVector.Paid.Query}&vnp_Fee=1"), StringComparison.Ordinal);

    [Fact]
    public void Explain_SignedWithTheTerminalsCode_SaysSo()
    {
        var detail = Detail($"{VNPayVector.Paid.Raw}&vnp_SecureHash={Sign.Mac(VNPayVector.Paid.Raw, TestVNPay.Terminal)}");

        Assert.Contains("TmnCode in place of HashSecret", detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_OtherHashType_SaysSo()
    {
        var raw = VNPayVector.Paid.Raw;
        var mac = Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestVNPay.Secret), Encoding.UTF8.GetBytes(raw)));

        Assert.Contains("HMAC-SHA256", Detail($"{raw}&vnp_SecureHash={mac}"), StringComparison.Ordinal);
        Assert.Contains("128 hex digits", Detail($"{raw}&vnp_SecureHash={new string('0', 64)}"), StringComparison.Ordinal);
        Assert.Contains("128 hex digits", Detail($"{raw}&vnp_SecureHash=0"), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_PortalsTestButton_SaysThatItNeverMatches()
    {
        var fields = Fields();
        fields.Remove("vnp_TransactionStatus");
        fields["vnp_SecureHashType"] = "SHA256";

        Assert.Contains("portal's button", Detail(Query(fields, new string('a', 128))), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_OtherTerminal_SaysSo()
    {
        var fields = Fields();
        fields["vnp_TmnCode"] = "OTHER000";

        Assert.Contains("vnp_TmnCode is not this account's", Detail(Query(fields, new string('a', 128))), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_AnyWay_ShowsNoKeyAndNoSignature()
    {
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var fields = Fields();
            fields[fields.Keys.ElementAt(random.Next(fields.Count))] = "x%41";
            var mac = Sign.Mac(Text(fields, WebUtility.UrlEncode!));
            var shown = Detail(Query(fields, new string('b', 128)));

            Assert.DoesNotContain(TestVNPay.Secret, shown, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(mac, shown, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static Dictionary<string, string> Fields()
    {
        var fields = TestVNPay.Notification();
        fields["vnp_OrderInfo"] = Info;
        return fields;
    }

    private static string Text(Dictionary<string, string> fields, Func<string, string> encode) =>
        string.Join('&', fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={encode(field.Value)}"));

    // It comes as Java writes it.
    private static string Query(Dictionary<string, string> fields, string mac) =>
        Text(fields, value => WebUtility.UrlEncode(value).Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal))
        + $"&vnp_SecureHash={mac}";

    private static string Detail(string query)
    {
        using var test = new TestVNPay();
        var reading = test.Read(query);
        Assert.Equal(NotificationFault.BadSignature, reading.Fault);
        return reading.Detail!;
    }
}
