using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.ZaloPay.Internal;

namespace QrPilot.Sdk.Payments.ZaloPay.Tests;

public class ZaloPaySignatureHintTests
{
    private static readonly string Data = ZaloPayVector.Callback["data"];

    /// <summary>What was signed, what came, and a word of the hint.</summary>
    public static TheoryData<string, string, string> Changes => new()
    {
        { Data, Indented(Data), "without white space" },
        { Data, Escaped(Data), "letters as they are" },
        { Escaped(Data), Data, "in upper-case hex" },
        { Respelt(ZaloPaySpelling.Spaced), Data, "a space after each colon" },
        { Respelt(ZaloPaySpelling.Escaped), Data, "letters beyond ASCII as \\u escapes:" },
        { Respelt(ZaloPaySpelling.Escaped | ZaloPaySpelling.Spaced), Data, "\\u escapes and a space" },
        { Respelt(ZaloPaySpelling.Slashes), Data, "with \\/ for a slash" },
        { Respelt(ZaloPaySpelling.Escaped | ZaloPaySpelling.Slashes), Data, "\\u escapes and \\/" },
        { JsonNode.Parse(Data)!.ToJsonString(), Data, "HTML marks" },
        { Data + "\n", Data, "trimmed data" },
        { Data + "\r\n", Data, "trimmed data" },
        { Data, " " + Data + "\n", "white space around data" },
        { TestGateway.Data(appTransId: "a+b"), TestGateway.Data(appTransId: "a b"), "decoded it like a form" },
        { TestGateway.Data(appTransId: "a b"), TestGateway.Data(appTransId: "a+b"), "encoded it like a form" },
        { Data, Uri.EscapeDataString(Data), "percent-encoded" },
        { Data, Data.Replace("100000", "10000000", StringComparison.Ordinal), "forged" },
        { Data, Data.Replace("2553", "2554", StringComparison.Ordinal), "another account" },
        { Data, "hello", "not JSON" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Read_DataChangedOnTheWay_TellsHow(string original, string received, string hint)
    {
        using var test = new TestGateway();

        var reading = test.Read(ZaloPayVector.Body(received, TestGateway.Mac(original)));

        Assert.NotEqual(original, received);
        Assert.Equal(NotificationFault.BadSignature, reading.Fault);
        Assert.Contains(hint, reading.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SignedWithKey1_SaysSo()
    {
        using var test = new TestGateway();

        var reading = test.Read(ZaloPayVector.Body(Data, TestGateway.Mac(Data, TestGateway.Key1)));

        Assert.Equal(NotificationFault.BadSignature, reading.Fault);
        Assert.Contains("key1", reading.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SignedWithItsEscapes_SaysSo()
    {
        using var test = new TestGateway();
        var escaped = JsonSerializer.Serialize(Data);

        var reading = test.Read($$"""{"data":{{escaped}},"mac":"{{TestGateway.Mac(escaped[1..^1])}}","type":1}""");

        Assert.Equal(NotificationFault.BadSignature, reading.Fault);
        Assert.Contains("with its JSON escapes", reading.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" {0}", "white space around it")]
    [InlineData("{0}\n", "white space around it")]
    [InlineData("{0}00", "64 hex digits")]
    [InlineData("", "64 hex digits")]
    [InlineData("=", "64 hex digits")]
    public void Read_MacThatIsNone_SaysSo(string format, string hint)
    {
        using var test = new TestGateway();
        var mac = string.Format(CultureInfo.InvariantCulture, format, TestGateway.Mac(Data));

        var reading = test.Read(ZaloPayVector.Body(Data, mac));

        Assert.Equal(NotificationFault.BadSignature, reading.Fault);
        Assert.Contains(hint, reading.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DuringAKeyChange_ExplainsByThePreviousKeyToo()
    {
        using var test = new TestGateway(settings => (settings.Key2, settings.PreviousKey2) = ("new-key2", TestGateway.Key2));

        var reading = test.Read(ZaloPayVector.Body(Data, TestGateway.Mac(Data + "\n")));

        Assert.Contains("trimmed data", reading.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BadSignature_NeverShowsKeysOrTheRightSignature()
    {
        using var test = new TestGateway();

        foreach (var row in Changes)
        {
            var detail = test.Read(ZaloPayVector.Body(row.Data.Item2, TestGateway.Mac(row.Data.Item1))).Detail!;
            Assert.DoesNotContain(TestGateway.Key1, detail, StringComparison.Ordinal);
            Assert.DoesNotContain(TestGateway.Key2, detail, StringComparison.Ordinal);
            Assert.DoesNotContain(TestGateway.Mac(row.Data.Item2), detail, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(TestGateway.Mac(row.Data.Item1), detail, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Read_HugeDataWithABadSignature_IsNotExplained()
    {
        using var test = new TestGateway();
        var data = "{\"x\":\"" + new string('y', 40_000) + "\"}";

        Assert.Equal(NotificationFault.BadSignature, test.Read(ZaloPayVector.Body(data, TestGateway.Mac(data + "\n"))).Fault);
        Assert.Contains("forged", test.Read(ZaloPayVector.Body(data, TestGateway.Mac(data + "\n"))).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Respelling_Plain_LeavesCompactJsonAsItIs()
    {
        const string json = """{"a":[1,2.50,-3e7,true,null,{}],"b":{"c":"\" \\ \n \u0001 đ/","d":[]},"":[[""]]}""";

        Assert.Equal(json, Encoding.UTF8.GetString(ZaloPayRespelling.Write(Encoding.UTF8.GetBytes(json), ZaloPaySpelling.Plain)));
    }

    private static string Respelt(ZaloPaySpelling spelling) =>
        Encoding.UTF8.GetString(ZaloPayRespelling.Write(Encoding.UTF8.GetBytes(Data), spelling));

    private static string Escaped(string json) => string.Concat(
        json.Select(letter => letter < 128 ? letter.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}")));

    private static string Indented(string json) => json.Replace(",\"", ",\n  \"", StringComparison.Ordinal);
}
