using System.Web;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.VNPay.Tests;

public class VNPayCreateTests
{
    private const string Golden =
        "https://vnpay.test/pay.html?vnp_Amount=5000000&vnp_Command=pay&vnp_CreateDate=20261122093000&vnp_CurrCode=VND"
        + "&vnp_ExpireDate=20261122094500&vnp_IpAddr=203.0.113.7&vnp_Locale=vn&vnp_OrderInfo=Ban+5+-+Quan+Pho+Duong+Dien+Bien"
        + "&vnp_OrderType=other&vnp_ReturnUrl=https%3A%2F%2Fquan.example.vn%2Fxong%3Fban%3D5&vnp_TmnCode=CGXZLS0Z"
        + "&vnp_TxnRef=pay_0193551a80007abc8def0123456789ab&vnp_Version=2.1.0&vnp_SecureHash="
        + "448b89d18052c03ac5567f2aae72e2cbb27fac91a33847ec67534015b032fcc1"
        + "9b4b3c62781e62c754c69b3039b8edfe30d6c73955b80404789a92cb25a9207d";

    [Fact]
    public async Task CreateAsync_Payment_IsTheGoldenAddressAndNoCall()
    {
        using var test = new TestVNPay();

        var outcome = await test.Account.CreateAsync(TestVNPay.Payment(), TestVNPay.Token);

        Assert.Equal(
            new CreateOutcome
            {
                State = GatewayState.Pending,
                GatewayCode = "00",
                PayUrl = Golden,
                ExpiresAt = new DateTimeOffset(2026, 11, 22, 2, 45, 0, TimeSpan.Zero),
            },
            outcome);
        Assert.Empty(test.Http.Calls);
    }

    [Fact]
    public async Task CreateAsync_Repeated_IsTheSameWheneverItRuns()
    {
        using var test = new TestVNPay();
        var first = await test.Account.CreateAsync(TestVNPay.Payment(), TestVNPay.Token);

        test.Clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal(first, await test.Account.CreateAsync(TestVNPay.Payment(), TestVNPay.Token));
    }

    [Fact]
    public async Task CreateAsync_DuringRotation_SignsWithTheNewSecret()
    {
        using var test = new TestVNPay(settings =>
        {
            settings.HashSecret = "NEWSECRET";
            settings.PreviousHashSecret = TestVNPay.Secret;
        });

        var url = (await test.Account.CreateAsync(TestVNPay.Payment(), TestVNPay.Token)).PayUrl!;

        var query = url[(url.IndexOf('?', StringComparison.Ordinal) + 1)..].Split("&vnp_SecureHash=");
        Assert.Equal(Sign.Mac(query[0], "NEWSECRET"), query[1]);
    }

    [Theory]
    [InlineData("2026-12-31T16:59:59.999Z", "20261231235959", "20270101001459")]
    [InlineData("2026-12-31T17:00:00Z", "20270101000000", "20270101001500")]
    [InlineData("2026-11-22T09:30:00+02:00", "20261122143000", "20261122144500")]
    public async Task CreateAsync_AnyTime_IsWrittenOnVietnamsClock(string createdAt, string created, string expires)
    {
        using var test = new TestVNPay();

        var fields = await FieldsAsync(test, TestVNPay.Payment() with { CreatedAt = DateTimeOffset.Parse(createdAt, null) });

        Assert.Equal(created, fields["vnp_CreateDate"]);
        Assert.Equal(expires, fields["vnp_ExpireDate"]);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("fe80::1234%3", "fe80::1234")]
    [InlineData("2001:db8::1", "2001:db8::1")]
    [InlineData("::1", "10.1.2.3")]
    [InlineData(null, "10.1.2.3")]
    [InlineData("", "10.1.2.3")]
    [InlineData("nowhere", "10.1.2.3")]
    public async Task CreateAsync_PayersAddress_IsSentWhereItIsOne(string? payer, string expected)
    {
        using var test = new TestVNPay();

        Assert.Equal(expected, (await FieldsAsync(test, TestVNPay.Payment() with { PayerAddress = payer }))["vnp_IpAddr"]);
    }

    [Theory]
    [InlineData(5_000, "500000")]
    [InlineData(1_000_000_000, "100000000000")]
    public async Task CreateAsync_Amount_IsInHundredths(long dong, string expected)
    {
        using var test = new TestVNPay();

        Assert.Equal(expected, (await FieldsAsync(test, TestVNPay.Payment() with { Amount = new VndAmount(dong) }))["vnp_Amount"]);
    }

    [Fact]
    public async Task CreateAsync_Settings_AreSent()
    {
        using var test = new TestVNPay(settings =>
        {
            settings.Locale = "en";
            settings.OrderType = "billpayment";
            settings.PaymentLife = TimeSpan.FromMinutes(40);
        });

        var fields = await FieldsAsync(test, TestVNPay.Payment());

        Assert.Equal(("en", "billpayment", "20261122101000"), (fields["vnp_Locale"], fields["vnp_OrderType"], fields["vnp_ExpireDate"]));
    }

    [Fact]
    public async Task CreateAsync_AnyDescription_IsSignedAlikeByAllEncoders()
    {
        using var test = new TestVNPay();
        var random = new Random(3);

        for (var round = 0; round < 200; round++)
        {
            var description = new string([.. Enumerable.Range(0, 400).Select(_ => (char)random.Next(1, 0x1F00))]);
            var url = (await test.Account.CreateAsync(TestVNPay.Payment(description), TestVNPay.Token)).PayUrl!;
            var query = url[(url.IndexOf('?', StringComparison.Ordinal) + 1)..];
            var fields = HttpUtility.ParseQueryString(query);

            Assert.InRange(fields["vnp_OrderInfo"]!.Length, 1, 255);
            var all = fields.AllKeys.Where(name => name != "vnp_SecureHash").Select(name => (name!, fields[name]!));
            Assert.Equal(Sign.Query(all), query);
        }
    }

    [Fact]
    public async Task CreateAsync_AccountWithoutReturnUrl_NamesTheSetting()
    {
        using var test = new TestVNPay(settings => settings.ReturnUrl = "");

        var trouble = await Assert.ThrowsAsync<QrPilotException>(() => test.Account.CreateAsync(TestVNPay.Payment(), TestVNPay.Token));

        Assert.Equal(ErrorCodes.InvalidConfiguration, trouble.Code);
        Assert.Contains("QrPilot:Gateways:VNPay:shop:ReturnUrl", trouble.Message, StringComparison.Ordinal);
        Assert.NotNull(test.Read(VNPayVector.Paid.Query).Notice); // it still receives
    }

    private static async Task<System.Collections.Specialized.NameValueCollection> FieldsAsync(TestVNPay test, CreatePayment payment) =>
        HttpUtility.ParseQueryString(new Uri((await test.Account.CreateAsync(payment, TestVNPay.Token)).PayUrl!).Query);
}
