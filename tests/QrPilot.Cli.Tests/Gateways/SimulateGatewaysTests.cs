using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using QrPilot.Cli.Gateways;
using QrPilot.Cli.Tests.Fakes;
using QrPilot.Sdk.Testing.Messages;
using QrPilot.Sdk.Testing.VNPay;

namespace QrPilot.Cli.Tests.Gateways;

public sealed class SimulateGatewaysTests
{
    [Fact]
    public async Task Simulate_UntilCtrlC_PlaysAllGatewaysAndEndsWith0()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var tool = new Tool { Stop = stop.Token };
        var running = tool.RunAsync("simulate-gateways", "--port", "0", "--seed", "9", "--notify", "http://h.test:5080");
        await Task.WhenAny(tool.Out.Flushed, running);
        var settings = Settings(tool);

        using var http = new HttpClient();
        foreach (var address in (string[])["MoMo__default__Endpoint", "ZaloPay__default__Endpoint"])
        {
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(settings[address] + "/control/stats", stop.Token)).StatusCode);
        }

        Assert.Equal((HttpStatusCode.OK, 0), await PayAsync(http, settings["VNPay__default__PayAddress"], settings["VNPay__default__HashSecret"]));
        Assert.Equal((HttpStatusCode.BadRequest, null), await PayAsync(http, settings["VNPay__default__PayAddress"], "other"));
        Assert.Equal("http://h.test:5080/webhooks/momo/default", settings["MoMo__default__NotifyUrl"]);
        Assert.Contains("notifies http://h.test:5080/webhooks/vnpay/default", tool.Out.ToString(), StringComparison.Ordinal);

        await stop.CancelAsync();
        Assert.Equal(0, await running);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(settings["MoMo__default__Endpoint"] + "/control/stats", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Simulate_AccountsFile_ShowsNoKey()
    {
        using var accounts = new TempFile("accounts.json", Rehearsal.AccountsJson);
        using var copy = new TempFile("copy.json");

        var tool = await StartAndStopAsync("--accounts", accounts.Path, "--save-accounts", copy.Path);

        Assert.Equal("MOMOSECOND", Settings(tool)["MoMo__second__PartnerCode"]);
        Assert.All(
            (string[])["momo-access", "momo-secret", "VNPAYSECRET", "zalo-key"],
            key => Assert.DoesNotContain(key, tool.Out.ToString(), StringComparison.Ordinal));
        Assert.Equal("momo-secret-2", AccountsFile.Read(new FileInfo(copy.Path)).MoMo["second"].SecretKey);
    }

    [Fact]
    public async Task Simulate_OneMerchantTwice_EndsWith2()
    {
        using var accounts = new TempFile("accounts.json", Rehearsal.AccountsJson.Replace("MOMOSECOND", "MOMOREHEARSE", StringComparison.Ordinal));
        var tool = new Tool();

        var code = await tool.RunAsync("simulate-gateways", "--port", "0", "--accounts", accounts.Path);

        Assert.Equal(2, code);
        Assert.Contains("PartnerCode", tool.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_PortThatIsTaken_EndsWith2()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var tool = new Tool();

        var code = await tool.RunAsync("simulate-gateways", "--port", $"{((IPEndPoint)taken.LocalEndpoint).Port}");

        Assert.Equal(2, code);
        Assert.Contains("--port", tool.Error.ToString(), StringComparison.Ordinal);
    }

    private static async Task<Tool> StartAndStopAsync(params string[] arguments)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var tool = new Tool { Stop = stop.Token };
        var running = tool.RunAsync(["simulate-gateways", "--port", "0", .. arguments]);
        await Task.WhenAny(tool.Out.Flushed, running);
        await stop.CancelAsync();
        Assert.True(await running == 0, tool.Error.ToString());
        return tool;
    }

    private static Dictionary<string, string> Settings(Tool tool) => tool.Out.ToString().Split('\n')
        .Where(line => line.StartsWith("QrPilot__Gateways__", StringComparison.Ordinal))
        .Select(line => line["QrPilot__Gateways__".Length..].Trim().Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>Pays a bill at VNPay's page; nobody listens where it notifies.</summary>
    private static async Task<(HttpStatusCode Status, int? Result)> PayAsync(HttpClient http, string page, string secret)
    {
        var now = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7));
        var query = NotificationSigner.SignVNPay(
            new Dictionary<string, string>
            {
                ["vnp_Version"] = "2.1.0",
                ["vnp_Command"] = "pay",
                ["vnp_TmnCode"] = "QRPILOT1",
                ["vnp_Amount"] = "5000000",
                ["vnp_CreateDate"] = now.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture),
                ["vnp_ExpireDate"] = now.AddMinutes(15).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture),
                ["vnp_CurrCode"] = "VND",
                ["vnp_IpAddr"] = "127.0.0.1",
                ["vnp_Locale"] = "vn",
                ["vnp_OrderInfo"] = "Ban 1",
                ["vnp_OrderType"] = "other",
                ["vnp_ReturnUrl"] = "http://h.test/return",
                ["vnp_TxnRef"] = "pay_1",
            },
            new VNPaySimulatorMerchant { HashSecret = secret });
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{page}?{Encoding.UTF8.GetString(query)}")
        {
            Content = new FormUrlEncodedContent([new("action", "pay"), new("notify", "lose")]),
        };
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return (response.StatusCode, (int?)answer["result_code"]);
    }
}
