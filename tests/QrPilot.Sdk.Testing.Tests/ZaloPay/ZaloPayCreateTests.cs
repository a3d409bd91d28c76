using System.Text.Json.Nodes;
using QrPilot.Sdk.Testing.Tests.Support;

namespace QrPilot.Sdk.Testing.Tests.ZaloPay;

public class ZaloPayCreateTests
{
    [Fact]
    public async Task Create_GoodRequest_OpensThePayment()
    {
        await using var host = await SimulatorHost.StartAsync();

        var answer = await ZaloPaySide.CallAsync(host, "create", ZaloPaySide.CreateRequest(host, "pay_1"));

        Assert.Equal((1, 1), ((int)answer["return_code"]!, (int)answer["sub_return_code"]!));
        Assert.StartsWith(host.Address + "/simulator/zalopay/pay?t=", (string)answer["order_url"]!, StringComparison.Ordinal);
        Assert.All((string[])["zp_trans_token", "order_token", "qr_code"], field => Assert.NotEmpty((string)answer[field]!));
    }

    [Fact]
    public async Task Create_AsForm_IsTaken()
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = ZaloPaySide.CreateRequest(host, "pay_1");
        using var form = new FormUrlEncodedContent(request.Select(field => KeyValuePair.Create(field.Key, field.Value!.ToString())));

        var (_, answer) = await host.SendAsync(
            ZaloPaySide.Api + "create", await form.ReadAsStringAsync(SimulatorHost.Stop), "application/x-www-form-urlencoded");
        var paid = await host.PayAsync((string)answer["order_url"]!, "send");

        Assert.Equal(1, (int)paid["notifications_accepted"]!);
        Assert.Equal((string)request["item"]!, (string)ZaloPaySide.Data(Assert.Single(host.Received))["item"]!);
    }

    [Theory]
    [InlineData("mac", "\"00\"", false, -402)]
    [InlineData("amount", "60000", false, -402)]
    [InlineData("item", "\"[ ]\"", false, -402)]
    [InlineData("app_id", "7", true, -402)]
    [InlineData("app_id", "\"x\"", true, -402)]
    [InlineData("app_user", "\"\"", true, -401)]
    [InlineData("app_time", "1700000000000", true, -401)]
    [InlineData("app_time", "\"now\"", true, -401)]
    [InlineData("amount", "0", true, -401)]
    [InlineData("amount", "1.5", true, -401)]
    [InlineData("amount", "-5", true, -401)]
    [InlineData("description", "\"\"", true, -401)]
    [InlineData("item", "\"{}\"", true, -401)]
    [InlineData("item", "\"\"", true, -401)]
    [InlineData("embed_data", "\"[]\"", true, -401)]
    [InlineData("embed_data", "\"{\"", true, -401)]
    [InlineData("embed_data", "\"{\\\"redirecturl\\\":\\\"/here\\\"}\"", true, -401)]
    [InlineData("callback_url", "\"/here\"", true, -401)]
    [InlineData("bank_code", "\"123456789012345678901\"", true, -401)]
    [InlineData("expire_duration_seconds", "299", true, -401)]
    [InlineData("expire_duration_seconds", "2592001", true, -401)]
    [InlineData("app_trans_id", "\"261123_pay_1\"", true, -92)]
    [InlineData("app_trans_id", "\"261120_pay_1\"", true, -92)]
    [InlineData("app_trans_id", "\"pay_1\"", true, -92)]
    [InlineData("app_trans_id", "\"261122_56789012345678901234567890123456789\"", true, -92)]
    [InlineData("app_trans_id", "\"261121_pay_1\"", true, 1)]
    [InlineData("expire_duration_seconds", "300", true, 1)]
    public async Task Create_Request_HasItsCode(string field, string json, bool signedAgain, int code)
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = ZaloPaySide.CreateRequest(host, "pay_1");
        request[field] = JsonNode.Parse(json);

        var answer = await ZaloPaySide.CallAsync(host, "create", signedAgain ? ZaloPaySide.SignedCreate(request) : request);

        Assert.Equal((code == 1 ? 1 : 2, code), ((int)answer["return_code"]!, (int)answer["sub_return_code"]!));
        Assert.Equal(code == 1 ? 1 : 0, (await host.LedgerAsync("zalopay")).Count);
        Assert.Equal(code == 1 ? 0 : 1, (int)(await host.StatsAsync("zalopay"))["refused"]!);
    }

    [Theory]
    [InlineData(-15 * 60, 1)]
    [InlineData(15 * 60, 1)]
    [InlineData((-15 * 60) - 1, -401)]
    [InlineData((15 * 60) + 1, -401)]
    public async Task Create_AppTime_MayBeAQuarterOfAnHourOff(int seconds, int code)
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = ZaloPaySide.CreateRequest(host, "pay_1");
        request["app_time"] = host.Now + (seconds * 1_000L);

        Assert.Equal(code, (int)(await ZaloPaySide.CallAsync(host, "create", ZaloPaySide.SignedCreate(request)))["sub_return_code"]!);
    }

    [Theory]
    [InlineData(16, 59, "261122")]
    [InlineData(17, 0, "261123")]
    public async Task Create_AppTransId_CountsDaysInVietnam(int hour, int minute, string newest)
    {
        await using var host = await SimulatorHost.StartAsync(start: new DateTimeOffset(2026, 11, 22, hour, minute, 0, TimeSpan.Zero));
        var request = ZaloPaySide.CreateRequest(host, "pay_1");
        request["app_trans_id"] = "261123_pay_1";

        var answer = await ZaloPaySide.CallAsync(host, "create", ZaloPaySide.SignedCreate(request));

        Assert.Equal(newest == "261123" ? 1 : -92, (int)answer["sub_return_code"]!);
    }

    [Fact]
    public async Task Create_SameIdAgain_IsRefusedAndChangesNothing()
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = ZaloPaySide.CreateRequest(host, "pay_1");
        await ZaloPaySide.CallAsync(host, "create", request);

        var same = await ZaloPaySide.CallAsync(host, "create", request);
        var other = await ZaloPaySide.CallAsync(host, "create", ZaloPaySide.CreateRequest(host, "pay_1", 70_000));

        Assert.Equal((-68, -68), ((int)same["sub_return_code"]!, (int)other["sub_return_code"]!));
        Assert.Equal(50_000, (long)Assert.Single(await host.LedgerAsync("zalopay"))!["amount_asked"]!);
    }

    [Theory]
    [InlineData("", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("{\"app_id\":[]}", "application/json")]
    [InlineData("{\"app_id\":\"\\ud800\"}", "application/json")]
    [InlineData("{}", "text/plain")]
    [InlineData("app_id=1&app_id=2", "application/x-www-form-urlencoded")]
    public async Task Create_Malformed_IsBadData(string body, string contentType)
    {
        await using var host = await SimulatorHost.StartAsync();

        var (_, answer) = await host.SendAsync(ZaloPaySide.Api + "create", body, contentType);

        Assert.Equal((2, -401), ((int)answer["return_code"]!, (int)answer["sub_return_code"]!));
    }

    [Fact]
    public async Task Create_CallbackUrlGiven_IsUsed()
    {
        await using var host = await SimulatorHost.StartAsync(options => options.ZaloPayMerchants[0].NotifyUrl = "http://127.0.0.1:1/nobody");
        var request = ZaloPaySide.CreateRequest(host, "pay_1");
        request["callback_url"] = host.Address + "/notify/zalopay";
        var payUrl = (string)(await ZaloPaySide.CallAsync(host, "create", request))["order_url"]!;

        Assert.Equal(1, (int)(await host.PayAsync(payUrl, "send"))["notifications_accepted"]!);
    }

    [Fact]
    public async Task Create_LifeGiven_IsKept()
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = new ZaloPaySide();
        var request = ZaloPaySide.CreateRequest(host, "pay_1");
        request["expire_duration_seconds"] = 3_600;
        await ZaloPaySide.CallAsync(host, "create", request);

        host.Clock.Advance(TimeSpan.FromMinutes(59));
        var before = await side.QueryAsync(host, "pay_1");
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(("open", "expired"), (before.State, (await side.QueryAsync(host, "pay_1")).State));
    }

    [Fact]
    public async Task Callback_Always_SaysWhatWasAsked()
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = ZaloPaySide.CreateRequest(host, "pay_1");
        var payUrl = (string)(await ZaloPaySide.CallAsync(host, "create", request))["order_url"]!;

        var answer = await host.PayAsync(payUrl, "send");

        var received = Assert.Single(host.Received);
        Assert.Equal(("POST", "application/json; charset=UTF-8"), (received.Method, received.ContentType));
        Assert.Equal(1, (int)JsonNode.Parse(received.Body)!["type"]!);
        var data = ZaloPaySide.Data(received);
        Assert.All(
            (string[])["app_id", "app_trans_id", "app_time", "app_user", "amount", "embed_data", "item"],
            field => Assert.Equal(request[field]!.ToString(), data[field]!.ToString()));
        Assert.Equal(
            ["app_id", "app_trans_id", "app_time", "app_user", "amount", "embed_data", "item", "zp_trans_id", "server_time", "channel",
                "merchant_user_id", "zp_user_id", "user_fee_amount", "discount_amount"],
            data.AsObject().Select(field => field.Key));
        Assert.Equal((string)answer["transaction_id"]!, data["zp_trans_id"]!.ToString());
        Assert.Contains("Phở bò", received.Body, StringComparison.Ordinal);
    }
}
