using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.ZaloPay.Tests;

public class ZaloPayCreateTests
{
    private const string Opened =
        """{"return_code":1,"return_message":"Giao dịch thành công","sub_return_code":1"""
        + ""","order_url":"https://qcgateway.zalopay.vn/openinapp?o=e30","order_token":"o","qr_code":"00020101021226530010vn.zalopay"}""";

    private const string Repeated = """{"return_code":2,"sub_return_code":-68,"sub_return_message":"Mã giao dịch bị trùng"}""";

    [Fact]
    public async Task CreateAsync_AnyPayment_SendsWhatZaloPayWants()
    {
        using var test = new TestGateway(settings =>
        {
            settings.Endpoint = "https://openapi.zalopay.vn/";
            settings.ReturnUrl = "https://quan.vn/xong?a=1&b=2";
            settings.NotifyUrl = "https://quan.vn/hooks/zalopay/shop";
            settings.PaymentLife = TimeSpan.FromSeconds(600.9);
        });
        test.Http.Answer(Opened);
        test.Clock.Advance(TimeSpan.FromSeconds(2));

        await test.Account.CreateAsync(TestGateway.Payment, TestGateway.Token);

        var call = Assert.Single(test.Http.Calls);
        var mac = TestGateway.Mac(
            "2553|261122_0190c2a4f0e37d6fa1b2c3d4e5f60718|qrpilot|125000|1795348802000"
            + "|{\"redirecturl\":\"https://quan.vn/xong?a=1&b=2\"}|[]",
            TestGateway.Key1);
        Assert.Equal("https://openapi.zalopay.vn/v2/create", call.Address.AbsoluteUri);
        Assert.Equal("application/json; charset=UTF-8", call.ContentType);
        Assert.Equal(
            """{"app_id":2553,"app_user":"qrpilot","app_trans_id":"261122_0190c2a4f0e37d6fa1b2c3d4e5f60718","app_time":1795348802000"""
            + ""","expire_duration_seconds":600,"amount":125000,"description":"Bàn 5: cà phê","callback_url":"""
            + "\"https://quan.vn/hooks/zalopay/shop\",\"item\":\"[]\""
            + ",\"embed_data\":\"{\\\"redirecturl\\\":\\\"https://quan.vn/xong?a=1&b=2\\\"}\",\"mac\":\"" + mac + "\"}",
            call.Body);
    }

    [Fact]
    public async Task CreateAsync_PlainAccount_LeavesOutWhatIsNotSet()
    {
        using var test = new TestGateway();
        test.Http.Answer(Opened);

        await test.Account.CreateAsync(TestGateway.Payment, TestGateway.Token);

        var (address, _, body) = Assert.Single(test.Http.Calls);
        Assert.Equal("https://sb-openapi.zalopay.vn/v2/create", address.AbsoluteUri);
        Assert.DoesNotContain("callback_url", body, StringComparison.Ordinal);
        Assert.Contains("\"expire_duration_seconds\":900,", body, StringComparison.Ordinal);
        Assert.Contains(
            TestGateway.Mac("2553|261122_0190c2a4f0e37d6fa1b2c3d4e5f60718|qrpilot|125000|1795348800000|{}|[]", TestGateway.Key1),
            body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateAsync_LongDescription_IsCutBetweenCharacters()
    {
        using var test = new TestGateway();
        test.Http.Answer(Opened);

        await test.Account.CreateAsync(
            TestGateway.Payment with { Description = new string('à', 255) + "\U0001F35C" + "đuôi" }, TestGateway.Token);

        Assert.Contains($"\"description\":\"{new string('à', 255)}\",", test.Http.Calls[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateAsync_Opened_GivesAddressAndCode()
    {
        using var test = new TestGateway();
        test.Http.Answer(Opened);
        test.Clock.Advance(TimeSpan.FromSeconds(2));

        var outcome = await test.Account.CreateAsync(TestGateway.Payment, TestGateway.Token);

        Assert.Equal(
            new CreateOutcome
            {
                State = GatewayState.Pending,
                GatewayCode = "1",
                PayUrl = "https://qcgateway.zalopay.vn/openinapp?o=e30",
                QrContent = "00020101021226530010vn.zalopay",
                ExpiresAt = TestGateway.Start.AddSeconds(2).AddMinutes(15),
            },
            outcome);
    }

    [Theory]
    [InlineData("""{"return_code":2,"sub_return_code":-401}""", "-401")]
    [InlineData("""{"return_code":2,"sub_return_code":-402}""", "-402")]
    [InlineData("""{"return_code":-402}""", "-402")]
    [InlineData("""{"return_code":2,"sub_return_code":-92}""", "-92")]
    [InlineData("""{"return_code":2}""", "2")]
    public async Task CreateAsync_Refused_IsFailedWithTheReason(string answer, string code)
    {
        using var test = new TestGateway();
        test.Http.Answer(answer);

        var outcome = await test.Account.CreateAsync(TestGateway.Payment, TestGateway.Token);

        Assert.Equal(new CreateOutcome { State = GatewayState.Failed, GatewayCode = code }, outcome);
        Assert.Single(test.Http.Calls);
    }

    [Theory]
    [InlineData("""{"return_code":3,"is_processing":true}""", GatewayState.Pending, "3")]
    [InlineData("""{"return_code":1,"amount":125000,"zp_trans_id":261122000000123}""", GatewayState.Succeeded, "1")]
    [InlineData("""{"return_code":2,"sub_return_code":-54}""", GatewayState.Expired, "-54")]
    [InlineData("""{"return_code":2,"sub_return_code":-101}""", GatewayState.Unknown, "-101")]
    public async Task CreateAsync_Repeated_SaysWhatHasBecomeOfThePayment(string answer, GatewayState state, string code)
    {
        using var test = new TestGateway();
        test.Http.Answer(Repeated).Answer(answer);

        var outcome = await test.Account.CreateAsync(TestGateway.Payment, TestGateway.Token);

        Assert.Equal(new CreateOutcome { State = state, GatewayCode = code }, outcome);
        Assert.Equal(
            ["https://sb-openapi.zalopay.vn/v2/create", "https://sb-openapi.zalopay.vn/v2/query"],
            test.Http.Calls.Select(call => call.Address.AbsoluteUri));
    }

    [Theory]
    [InlineData("""{"return_code":3}""")]
    [InlineData("""{"return_code":0}""")]
    [InlineData("""{"return_code":7,"sub_return_code":-5}""")]
    public async Task CreateAsync_CodeThatTellsNothing_Asks(string answer)
    {
        using var test = new TestGateway();
        test.Http.Answer(answer).Answer("""{"return_code":3}""");

        var outcome = await test.Account.CreateAsync(TestGateway.Payment, TestGateway.Token);

        Assert.Equal(GatewayState.Pending, outcome.State);
        Assert.Equal(2, test.Http.Calls.Count);
    }

    [Fact]
    public async Task CreateAsync_LostAnswer_IsNotSentAgainAndFoundWhenRepeated()
    {
        using var test = new TestGateway();
        test.Http.Fail().Answer(Repeated).Answer("""{"return_code":3}""");

        var failure = await Assert.ThrowsAsync<GatewayException>(() => test.Account.CreateAsync(TestGateway.Payment, TestGateway.Token));
        var callsBefore = test.Http.Calls.Count;
        var outcome = await test.Account.CreateAsync(TestGateway.Payment, TestGateway.Token);

        Assert.True(failure.IsTransient);
        Assert.Equal(1, callsBefore);
        Assert.Equal(new CreateOutcome { State = GatewayState.Pending, GatewayCode = "3" }, outcome);
    }

    [Fact]
    public async Task CreateAsync_NoAnswerInTime_IsTransient()
    {
        using var test = new TestGateway();
        test.Http.Hang(() => test.Clock.RunOut());

        var failure = await Assert.ThrowsAsync<GatewayException>(() => test.Account.CreateAsync(TestGateway.Payment, TestGateway.Token));

        Assert.True(failure.IsTransient);
        Assert.Single(test.Http.Calls);
    }

    [Theory]
    [InlineData("""{"return_code":1}""")]
    [InlineData("""{"return_code":1,"order_url":"javascript:alert(1)","qr_code":""}""")]
    [InlineData("""{"order_url":"https://zalopay.vn/"}""")]
    [InlineData("""{"return_code":"one"}""")]
    [InlineData("""{"return_code":1.5}""")]
    [InlineData("<html>")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task CreateAsync_AnswerThatCannotBeUnderstood_IsAnErrorThatStays(string answer)
    {
        using var test = new TestGateway();
        test.Http.Answer(answer);

        var failure = await Assert.ThrowsAsync<GatewayException>(() => test.Account.CreateAsync(TestGateway.Payment, TestGateway.Token));

        Assert.False(failure.IsTransient);
        Assert.StartsWith("ZaloPay (account shop)", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"return_code":2,"sub_return_code":-500}""", 200)]
    [InlineData("""{"return_code":2,"sub_return_code":-999}""", 200)]
    [InlineData("""{"return_code":2,"sub_return_code":-33}""", 200)]
    [InlineData("""{"return_code":2,"sub_return_code":-429}""", 200)]
    [InlineData("slow down", 429)]
    [InlineData("oops", 503)]
    public async Task CreateAsync_Trouble_IsTransientAndNotRepeated(string answer, int status)
    {
        using var test = new TestGateway();
        test.Http.Answer(answer, status);

        var failure = await Assert.ThrowsAsync<GatewayException>(() => test.Account.CreateAsync(TestGateway.Payment, TestGateway.Token));

        Assert.True(failure.IsTransient);
        Assert.Single(test.Http.Calls);
    }
}
