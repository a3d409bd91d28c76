using System.Text;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.ZaloPay.Tests;

public class ZaloPayNotificationTests
{
    [Fact]
    public void Read_OurOrder_GivesOurPaymentId()
    {
        using var test = new TestGateway();

        var reading = test.Read(TestGateway.Signed(TestGateway.Data()));

        Assert.Equal(
            new GatewayNotice
            {
                Reference = TestGateway.PaymentId,
                TransactionId = "261122000000123",
                Amount = new VndAmount(125_000),
                State = GatewayState.Succeeded,
                GatewayCode = "1",
                At = DateTimeOffset.FromUnixTimeMilliseconds(1795348860000),
            },
            reading.Notice);
        Assert.Equal(NotificationFault.None, reading.Fault);
    }

    [Theory]
    [InlineData("9007199254740993")]
    [InlineData("9223372036854775807")]
    public void Read_LargeTransactionId_KeepsEveryDigit(string id)
    {
        using var test = new TestGateway();

        Assert.Equal(id, test.Read(TestGateway.Signed(TestGateway.Data(zpTransId: id))).Notice?.TransactionId);
    }

    [Fact]
    public void Read_EscapedOrderId_IsUnescaped()
    {
        using var test = new TestGateway();

        var notice = test.Read(TestGateway.Signed(TestGateway.Data(appTransId: "261122_\\u0111\\/1"))).Notice;

        Assert.Equal("261122_đ/1", notice?.Reference);
    }

    [Fact]
    public void Read_EnvelopeInAnotherSpelling_IsTheSame()
    {
        using var test = new TestGateway();
        var vector = ZaloPayVector.Callback;
        var escaped = new JsonObject
        {
            ["more"] = new JsonArray(1, new JsonObject()), ["mac"] = vector.Signature.ToUpperInvariant(), ["data"] = vector["data"],
        }.ToJsonString(new() { WriteIndented = true });

        Assert.Contains("\\u", escaped, StringComparison.Ordinal);
        Assert.Equal(test.Read(vector.ToBody()).Notice, test.Read(escaped.Replace("/", "\\/", StringComparison.Ordinal)).Notice);
    }

    [Fact]
    public void Read_LongBody_IsRead()
    {
        using var test = new TestGateway();
        var data = TestGateway.Data().Replace("\"[]\"", $"\"{new string('x', 20_000)}\"", StringComparison.Ordinal);

        Assert.Equal(TestGateway.PaymentId, test.Read(TestGateway.Signed(data)).Notice?.Reference);
    }

    [Fact]
    public void Read_DuringAKeyChange_BelievesBothKeysAndNoOther()
    {
        using var test = new TestGateway(settings => (settings.Key2, settings.PreviousKey2) = ("new-key2", TestGateway.Key2));
        var data = TestGateway.Data();

        Assert.NotNull(test.Read(ZaloPayVector.Body(data, TestGateway.Mac(data, "new-key2"))).Notice);
        Assert.NotNull(test.Read(ZaloPayVector.Body(data, TestGateway.Mac(data, TestGateway.Key2))).Notice);
        Assert.Equal(NotificationFault.BadSignature, test.Read(ZaloPayVector.Body(data, TestGateway.Mac(data, "third"))).Fault);
        Assert.Equal(NotificationFault.BadSignature, test.Read(ZaloPayVector.Body(data, TestGateway.Mac(data, ""))).Fault);
    }

    [Theory]
    [InlineData("2554")]
    [InlineData("-2553")]
    [InlineData("9223372036854775807")]
    public void Read_SignedForAnotherApp_IsForAnotherAccount(string appId)
    {
        using var test = new TestGateway();

        Assert.Equal(NotificationFault.WrongAccount, test.Read(TestGateway.Signed(TestGateway.Data(appId: appId))).Fault);
    }

    [Theory]
    [InlineData("125000", "0")]
    [InlineData("125000", "-125000")]
    [InlineData("125000", "125000.0")]
    [InlineData("125000", "1.25e5")]
    [InlineData("125000", "\"125000\"")]
    [InlineData("125000", "null")]
    [InlineData("125000", "9223372036854775808")]
    [InlineData("125000", "125000,\"amount\":1")]
    [InlineData("261122000000123", "0")]
    [InlineData("261122000000123", "-1")]
    [InlineData("261122000000123", "2.61122e14")]
    [InlineData("261122000000123", "[261122000000123]")]
    [InlineData("1795348860000", "0")]
    [InlineData("1795348860000", "9223372036854775807")]
    [InlineData("2553", "\"2553\"")]
    [InlineData("2553", "2553.0")]
    [InlineData("app_trans_id", "order")]
    [InlineData("\"261122_0190c2a4f0e37d6fa1b2c3d4e5f60718\"", "\"\"")]
    [InlineData("\"261122_0190c2a4f0e37d6fa1b2c3d4e5f60718\"", "1")]
    [InlineData("\"261122_0190c2a4f0e37d6fa1b2c3d4e5f60718\"", "\"\\ud800\"")]
    [InlineData("\"discount_amount\":0}", "\"discount_amount\":0}]")]
    [InlineData("\"discount_amount\":0}", "\"discount_amount\":0")]
    [InlineData("{\"app_id\"", "[{\"app_id\"")]
    public void Read_SignedDataThatCannotBeRead_IsMalformed(string old, string replacement)
    {
        using var test = new TestGateway();
        var data = TestGateway.Data().Replace(old, replacement, StringComparison.Ordinal);

        Assert.NotEqual(TestGateway.Data(), data);
        Assert.Equal(NotificationFault.Malformed, test.Read(TestGateway.Signed(data)).Fault);
    }

    [Fact]
    public void Read_Agreement_IsTurnedAwayOnlyAfterItsSignature()
    {
        using var test = new TestGateway();
        const string data = """{"app_id":2553,"binding_id":"b-1","pay_token":"p","server_time":1795348860000,"status":1}""";

        Assert.Equal(NotificationFault.Malformed, test.Read(TestGateway.Signed(data, type: 2)).Fault);
        Assert.Equal(NotificationFault.Malformed, test.Read(TestGateway.Signed(data, type: 1)).Fault);
        Assert.Equal(NotificationFault.BadSignature, test.Read(ZaloPayVector.Body(data, TestGateway.Mac(data, "forged"), type: 2)).Fault);
        Assert.Equal(NotificationFault.Malformed, test.Read(TestGateway.Signed(TestGateway.Data(), type: 2)).Fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"data\"")]
    [InlineData("data=x&mac=y")]
    [InlineData("{}")]
    [InlineData("""{"data":"{}"}""")]
    [InlineData("""{"mac":"00"}""")]
    [InlineData("""{"data":{"app_id":2553},"mac":"00"}""")]
    [InlineData("""{"data":"{}","mac":null}""")]
    [InlineData("""{"data":"{}","data":"{}","mac":"00"}""")]
    [InlineData("""{"data":"{}","mac":"00","mac":"00"}""")]
    [InlineData("""{"data":"{}","mac":"00"} x""")]
    [InlineData("""{"data":"{}","mac":"00"}{}""")]
    [InlineData("""{"data":"\ud800","mac":"00"}""")]
    [InlineData("""{"data":"{}","mac":"00",}""")]
    [InlineData("""{"data":"{}","mac":"00" """)]
    public void Read_NoEnvelope_IsMalformed(string body)
    {
        using var test = new TestGateway();

        var reading = test.Read(body);

        Assert.Equal(NotificationFault.Malformed, reading.Fault);
        Assert.False(string.IsNullOrEmpty(reading.Detail));
    }

    [Fact]
    public void Read_DeepNesting_IsMalformed()
    {
        using var test = new TestGateway();

        Assert.Equal(NotificationFault.Malformed, test.Read("{\"x\":" + new string('[', 100_000)).Fault);
        Assert.Equal(NotificationFault.Malformed, test.Read(TestGateway.Signed("{\"x\":" + new string('[', 1_000))).Fault);
    }

    [Fact]
    public void Read_OneChangedByteAnywhere_IsNeverBelieved()
    {
        using var test = new TestGateway();
        var body = ZaloPayVector.Callback.ToBody();
        var end = body.AsSpan().IndexOf(",\"type\""u8);
        foreach (var flip in (byte[])[0x01, 0x02, 0x04, 0x08, 0x10, 0x40, 0x80, 0xFF])
        {
            for (var at = 0; at < end; at++)
            {
                var changed = body.ToArray();
                changed[at] ^= flip;

                var reading = test.Read(changed);

                Assert.Null(reading.Notice);
                Assert.True(reading.Fault is NotificationFault.BadSignature or NotificationFault.Malformed);
            }
        }
    }

    [Fact]
    public void Read_OneChangedBitOfTheMac_IsABadSignature()
    {
        using var test = new TestGateway();
        var vector = ZaloPayVector.Callback;
        var mac = Convert.FromHexString(vector.Signature);
        for (var bit = 0; bit < mac.Length * 8; bit++)
        {
            mac[bit / 8] ^= (byte)(1 << (bit % 8));

            Assert.Equal(
                NotificationFault.BadSignature,
                test.Read(ZaloPayVector.Body(vector["data"], Convert.ToHexStringLower(mac))).Fault);

            mac[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.NotNull(test.Read(vector.ToBody()).Notice);
    }

    [Fact]
    public void Read_ManyTimes_AllocatesOnlyTheNotice()
    {
        using var test = new TestGateway();
        var body = TestGateway.Signed(TestGateway.Data());
        const int times = 1_000;
        for (var i = 0; i < 100; i++)
        {
            test.Read(body);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < times; i++)
        {
            test.Read(body);
        }

        // Reading, notice, and the texts of payment id (36 letters) and transaction id (15).
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / times, 1, 320);
    }

    [Theory]
    [InlineData(NotificationDisposition.Applied, 1)]
    [InlineData(NotificationDisposition.Repeated, 1)]
    [InlineData(NotificationDisposition.UnknownPayment, 1)]
    [InlineData(NotificationDisposition.AmountDiffers, 1)]
    [InlineData(NotificationDisposition.BadSignature, -1)]
    [InlineData(NotificationDisposition.WrongAccount, -1)]
    [InlineData(NotificationDisposition.Malformed, -1)]
    [InlineData(NotificationDisposition.Failed, 0)]
    public void Answer_Disposition_IsHttp200WithZaloPaysCode(NotificationDisposition disposition, int code)
    {
        using var test = new TestGateway();

        var answer = test.Gateway.Answer(disposition);

        var body = JsonNode.Parse(answer.Body!)!.AsObject();
        Assert.Equal(200, answer.Status);
        Assert.Equal(code, (int)body["return_code"]!);
        Assert.False(string.IsNullOrEmpty((string?)body["return_message"]));
        Assert.Equal(2, body.Count);
    }

    [Fact]
    public void Answer_EveryDisposition_IsAnswered()
    {
        using var test = new TestGateway();

        Assert.All(Enum.GetValues<NotificationDisposition>(), disposition => Assert.NotNull(test.Gateway.Answer(disposition).Body));
    }
}
