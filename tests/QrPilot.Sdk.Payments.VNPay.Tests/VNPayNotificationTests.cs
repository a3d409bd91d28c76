using System.Text;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.VNPay.Tests;

public class VNPayNotificationTests
{
    [Fact]
    public void Read_PaidPayment_IsANoticeOfIt()
    {
        using var test = new TestVNPay();

        var reading = test.Read(TestVNPay.Signed(TestVNPay.Notification()));

        Assert.Equal(
            new GatewayNotice
            {
                Reference = TestVNPay.PaymentId,
                TransactionId = "14772310",
                Amount = new VndAmount(50_000),
                State = GatewayState.Succeeded,
                GatewayCode = "00",
                At = new DateTimeOffset(2026, 11, 22, 2, 31, 45, TimeSpan.Zero),
            },
            reading.Notice);
        Assert.Equal(TimeSpan.Zero, reading.Notice!.At.Offset);
    }

    [Fact]
    public void Read_AnyOrderOfParameters_IsTheSameNotice()
    {
        using var test = new TestVNPay();
        var pairs = VNPayVector.Paid.Query.Split('&');
        var expected = test.Read(VNPayVector.Paid.Query).Notice;
        Assert.NotNull(expected);
        var random = new Random(20261122);

        for (var round = 0; round < 200; round++)
        {
            random.Shuffle(pairs);
            Assert.Equal(expected, test.Read(string.Join('&', pairs)).Notice);
        }
    }

    [Fact]
    public void Read_SignatureInEitherCase_IsBelieved()
    {
        using var test = new TestVNPay();
        var vector = VNPayVector.Paid;

        Assert.NotNull(test.Read($"{vector.Raw}&vnp_SecureHash={vector.Signature.ToUpperInvariant()}").Notice);
        Assert.NotNull(test.Read($"{vector.Raw}&vnp_SecureHash={vector.Signature.ToLowerInvariant()}").Notice);
    }

    [Theory]
    [InlineData("utm=1&{0}&x=%zz&novalue&=&&y")]
    [InlineData("{0}&vnp_Empty=&vnp_Nothing")]
    [InlineData("{0}&vnp_SecureHashType=HMACSHA512")]
    [InlineData("&{0}&")]
    public void Read_WhatIsNotSignedAround_ChangesNothing(string around)
    {
        using var test = new TestVNPay();

        Assert.Equal(test.Read(VNPayVector.Paid.Query).Notice, test.Read(string.Format(null, around, VNPayVector.Paid.Query)).Notice);
        Assert.NotNull(test.Read(string.Format(null, around, VNPayVector.Paid.Query)).Notice);
    }

    [Theory]
    [InlineData("a b!*()~'", "a+b!*()%7E%27", "a+b%21*%28%29%7E%27")] // came as .NET and as Java write it
    [InlineData("phở", "ph%E1%BB%9F", "ph%e1%bb%9f")]
    [InlineData("x-_.*", "x-_.*", "x%2D%5F%2E%2A")]
    public void Read_ValueInAnotherEncodingThanSigned_IsBelieved(string value, string oneWay, string otherWay)
    {
        using var test = new TestVNPay();
        var fields = TestVNPay.Notification();
        fields.Remove("vnp_OrderInfo");
        var rest = string.Join('&', fields.Select(field => $"{field.Key}={field.Value}"));
        var signed = $"{rest}&vnp_OrderInfo={oneWay}";
        var mac = Sign.Mac(string.Join('&', signed.Split('&').Order(StringComparer.Ordinal)));

        Assert.NotNull(test.Read($"{signed}&vnp_SecureHash={mac}").Notice);
        Assert.NotNull(test.Read($"{rest}&vnp_OrderInfo={otherWay}&vnp_SecureHash={mac}").Notice);
        Assert.Equal(value, System.Net.WebUtility.UrlDecode(otherWay));
    }

    [Theory]
    [InlineData("a+b%21%28%29*")]
    [InlineData("a+b!()*")]
    public void Read_SignedAsJavaOrDotNetWrites_IsBelievedHoweverItCame(string info)
    {
        using var test = new TestVNPay();
        var fields = TestVNPay.Notification();
        fields.Remove("vnp_OrderInfo");
        var rest = string.Join('&', fields.Select(field => $"{field.Key}={field.Value}"));
        var mac = Sign.Mac(string.Join('&', $"{rest}&vnp_OrderInfo={info}".Split('&').Order(StringComparer.Ordinal)));

        foreach (var came in new[] { "a%20b!()*", "a+b%21%28%29%2a", "%61+b!%28)%2A" })
        {
            Assert.NotNull(test.Read($"{rest}&vnp_OrderInfo={came}&vnp_SecureHash={mac}").Notice);
        }
    }

    [Theory]
    [InlineData("a~b'c")]
    [InlineData("ph%e1%bb%9f")]
    [InlineData("a%20b")]
    public void Read_SignedExactlyAsItCame_IsBelievedInAnyEncoding(string info)
    {
        using var test = new TestVNPay();
        var text = VNPayVector.Paid.Raw.Replace("Thanh+toan+ve+xe+SmartBus", info, StringComparison.Ordinal);

        Assert.NotNull(test.Read($"{text}&vnp_SecureHash={Sign.Mac(text)}").Notice);
    }

    [Fact]
    public void Read_EncodedValuesThatMatter_AreDecoded()
    {
        using var test = new TestVNPay();
        var query = TestVNPay.Signed(TestVNPay.Notification()).Replace("vnp_TxnRef=pay_", "vnp_TxnRef=%70ay%5F", StringComparison.Ordinal);

        Assert.Equal(TestVNPay.PaymentId, test.Read(query).Notice?.Reference);
    }

    [Fact]
    public void Read_ReferenceThatIsNotOurs_ComesAsItIs()
    {
        using var test = new TestVNPay();
        var fields = TestVNPay.Notification();
        fields["vnp_TxnRef"] = "đơn 1&2=3|4";

        Assert.Equal("đơn 1&2=3|4", test.Read(TestVNPay.Signed(fields)).Notice?.Reference);
    }

    [Theory]
    [InlineData("0", null)]
    [InlineData("", null)]
    [InlineData("000", null)]
    [InlineData("14772310", "14772310")]
    public void Read_TransactionNumber_IsNullWhenItIsNone(string number, string? expected)
    {
        using var test = new TestVNPay();
        var fields = TestVNPay.Notification();
        fields["vnp_TransactionNo"] = number;

        var notice = test.Read(TestVNPay.Signed(fields)).Notice;

        Assert.NotNull(notice);
        Assert.Equal(expected, notice.TransactionId);
    }

    [Theory]
    [InlineData("20261122093145", "20261122093000", "2026-11-22T02:31:45Z")]
    [InlineData("", "20261122093000", "2026-11-22T02:30:00Z")]
    [InlineData("0", "20261122093000", "2026-11-22T02:30:00Z")]
    [InlineData("20261322093145", "", "2024-11-22T18:20:20.352Z")] // no such month: the time in our id
    [InlineData("", "", "2024-11-22T18:20:20.352Z")]
    public void Read_WithoutDayOfPayment_TakesTheNearestKnownTime(string paid, string created, string expected)
    {
        using var test = new TestVNPay();
        var fields = TestVNPay.Notification();
        fields["vnp_PayDate"] = paid;
        fields["vnp_CreateDate"] = created;

        Assert.Equal(DateTimeOffset.Parse(expected, null), test.Read(TestVNPay.Signed(fields)).Notice?.At);
    }

    [Fact]
    public void Read_WithoutAnyTime_IsTheEpoch()
    {
        using var test = new TestVNPay();
        var fields = TestVNPay.Notification();
        fields["vnp_PayDate"] = "";
        fields["vnp_TxnRef"] = "DH20261122";

        Assert.Equal(DateTimeOffset.UnixEpoch, test.Read(TestVNPay.Signed(fields)).Notice?.At);
    }

    [Theory]
    [InlineData("vnp_TmnCode", "")]
    [InlineData("vnp_TxnRef", "")]
    [InlineData("vnp_Amount", "")]
    [InlineData("vnp_ResponseCode", "")]
    [InlineData("vnp_Amount", "5000050")]
    [InlineData("vnp_Amount", "50000.00")]
    [InlineData("vnp_Amount", "-5000000")]
    [InlineData("vnp_Amount", " 5000000")]
    [InlineData("vnp_Amount", "9999999999999999900")]
    public void Read_SignedButUnusable_IsMalformed(string field, string value)
    {
        using var test = new TestVNPay();
        var fields = TestVNPay.Notification();
        fields[field] = value;

        var reading = test.Read(TestVNPay.Signed(fields));

        Assert.Equal(NotificationFault.Malformed, reading.Fault);
        Assert.Contains(field, reading.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SignedButNotUtf8OrTooLong_IsMalformed()
    {
        using var test = new TestVNPay();
        foreach (var reference in new[] { "%FF", new string('x', 2000), string.Concat(Enumerable.Repeat("%41", 600)) })
        {
            var text = $"vnp_Amount=100&vnp_ResponseCode=00&vnp_TmnCode={TestVNPay.Terminal}&vnp_TxnRef={reference}";

            Assert.Equal(NotificationFault.Malformed, test.Read($"{text}&vnp_SecureHash={Sign.Mac(text)}").Fault);
        }
    }

    [Fact]
    public void Read_SignedForAnotherTerminal_IsAnotherAccounts()
    {
        using var test = new TestVNPay();
        var fields = TestVNPay.Notification();
        fields["vnp_TmnCode"] = "CGXZLS0z";

        Assert.Equal(NotificationFault.WrongAccount, test.Read(TestVNPay.Signed(fields)).Fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&")]
    [InlineData("vnp_SecureHash=")]
    [InlineData("vnp_Amount=100")]
    public void Read_WithoutSignature_IsMalformed(string query)
    {
        using var test = new TestVNPay();

        Assert.Equal(NotificationFault.Malformed, test.Read(query).Fault);
    }

    [Fact]
    public void Read_NothingButASignatureOfNothing_IsNotBelieved()
    {
        using var test = new TestVNPay();

        Assert.Equal(NotificationFault.Malformed, test.Read($"vnp_SecureHash={Sign.Mac("")}").Fault);
    }

    [Fact]
    public void Read_DuringRotation_BothSecretsVerifyAndAfterwardsOne()
    {
        using var during = new TestVNPay(settings =>
        {
            settings.HashSecret = "NEWSECRET";
            settings.PreviousHashSecret = TestVNPay.Secret;
        });
        using var after = new TestVNPay(settings => settings.HashSecret = "NEWSECRET");
        var byOld = VNPayVector.Paid.Query;
        var byNew = $"{VNPayVector.Paid.Raw}&vnp_SecureHash={Sign.Mac(VNPayVector.Paid.Raw, "NEWSECRET")}";

        Assert.NotNull(during.Read(byOld).Notice);
        Assert.NotNull(during.Read(byNew).Notice);
        Assert.Equal(NotificationFault.BadSignature, after.Read(byOld).Fault);
        Assert.NotNull(after.Read(byNew).Notice);
    }

    [Fact]
    public void Read_ManyParameters_AreReadUpToALimit()
    {
        using var test = new TestVNPay();
        var some = Enumerable.Range(10, 30).Select(i => ($"vnp_X{i}", "1"));
        var fields = TestVNPay.Notification().Select(field => (field.Key, field.Value));

        Assert.NotNull(test.Read(Sign.Query(fields.Concat(some))).Notice);
        Assert.Equal(
            NotificationFault.Malformed,
            test.Read(Sign.Query(fields.Concat(Enumerable.Range(10, 80).Select(i => ($"vnp_X{i}", "1"))))).Fault);
    }

    [Fact]
    public void Read_PaidPayment_AllocatesOnlyTheNotice()
    {
        using var test = new TestVNPay();
        var account = test.Account;
        var query = Encoding.UTF8.GetBytes(TestVNPay.Signed(TestVNPay.Notification()));
        const int Budget = 264; // the reading, the notice and the texts of its two ids
        const int Batches = 400;
        const int Rounds = 500;
        var least = long.MaxValue;

        // Code that is not optimised yet allocates more: only what it comes down to counts.
        for (var batch = 0; batch < Batches && least > Budget; batch++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var round = 0; round < Rounds; round++)
            {
                account.Read(new NotificationMessage(query));
            }

            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds);
        }

        Assert.InRange(least, 1, Budget);
    }
}
