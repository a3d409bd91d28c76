using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Testing.MoMo;

namespace QrPilot.Sdk.Testing.Tests;

/// <summary>A real server on a port of its own with the simulator and a receiver of notifications.</summary>
internal sealed class SimulatorHost : IAsyncDisposable
{
    public const string PartnerCode = "QRTEST";
    public const string AccessKey = "access";
    public const string SecretKey = "a secret of tests";

    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;

    private SimulatorHost(WebApplication app)
    {
        _app = app;
        Address = app.Urls.Single();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };
        Client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    public string Address { get; }

    public string Endpoint => Address + "/simulator/momo";

    public HttpClient Client { get; }

    /// <summary>The notifications received, in order, as raw bytes.</summary>
    public ConcurrentQueue<byte[]> Received { get; } = new();

    /// <summary>What the receiver answers, given how many it has received; default 204 for a right signature, otherwise 401.</summary>
    public Func<int, int>? Answering { get; set; }

    public static async Task<SimulatorHost> StartAsync(Action<MoMoSimulatorOptions>? change = null)
    {
        SimulatorHost? host = null;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(new ManualClock(Now));
        builder.Services.AddMoMoSimulator(options =>
        {
            options.Merchants.Add(new MoMoSimulatorMerchant { PartnerCode = PartnerCode, AccessKey = AccessKey, SecretKey = SecretKey });
            options.RedeliveryDelay = TimeSpan.Zero;
            change?.Invoke(options);
        });
        var app = builder.Build();
        app.UseRouting();
        app.MapMoMoSimulator();
        app.MapPost("/notify", (RequestDelegate)(context => host!.ReceiveAsync(context)));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return host = new SimulatorHost(app);
    }

    /// <summary>The texts of the notifications received.</summary>
    public List<JsonNode> Notifications => [.. Received.Select(body => JsonNode.Parse(body)!)];

    public JsonObject CreateRequest(string orderId, long amount = 50_000) => Signed(new JsonObject
    {
        ["partnerCode"] = PartnerCode,
        ["requestId"] = orderId,
        ["amount"] = amount,
        ["orderId"] = orderId,
        ["orderInfo"] = "Bàn 5 <phở & bún>",
        ["redirectUrl"] = "https://shop.test/return?table=5",
        ["ipnUrl"] = Address + "/notify",
        ["requestType"] = "captureWallet",
        ["extraData"] = "",
        ["lang"] = "vi",
    });

    public static JsonObject Signed(JsonObject request)
    {
        request["signature"] = Sign(
            request, "amount", "extraData", "ipnUrl", "orderId", "orderInfo", "partnerCode", "redirectUrl", "requestId", "requestType");
        return request;
    }

    public static bool IsGenuine(JsonNode notification) => (string)notification["signature"]! == Sign(
        notification, "amount", "extraData", "message", "orderId", "orderInfo", "orderType", "partnerCode", "payType", "requestId",
        "responseTime", "resultCode", "transId");

    public async Task<(HttpStatusCode Status, JsonNode Answer)> CreateAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Client.PostAsync(
            new Uri(Endpoint + "/v2/gateway/api/create"), content, TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }

    public async Task<string> PayUrlAsync(string orderId, long amount = 50_000) =>
        (string)(await CreateAsync(CreateRequest(orderId, amount).ToJsonString())).Answer["payUrl"]!;

    public async Task<HttpResponseMessage> PostAsync(string payUrl, params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Client.PostAsync(new Uri(payUrl), content, TestContext.Current.CancellationToken);
    }

    public async Task<JsonNode> PayAsync(string payUrl, params (string Name, string Value)[] form)
    {
        using var response = await PostAsync(payUrl, [("action", "pay"), .. form]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    public async Task<JsonNode> ReleaseAsync()
    {
        using var response = await Client.PostAsync(new Uri(Endpoint + "/control/release"), null, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    public async Task<JsonNode> StatsAsync() => JsonNode.Parse(
        await Client.GetStringAsync(new Uri(Endpoint + "/control/stats"), TestContext.Current.CancellationToken))!;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static string Sign(JsonNode message, params string[] names)
    {
        var text = $"accessKey={AccessKey}&" + string.Join('&', names.Select(name => $"{name}={message[name]}"));
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(SecretKey), Encoding.UTF8.GetBytes(text)));
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Received.Enqueue(body.ToArray());
        var genuine = context.Request.ContentType == "application/json; charset=UTF-8" && IsGenuine(JsonNode.Parse(body.ToArray())!);
        context.Response.StatusCode = Answering?.Invoke(Received.Count) ?? (genuine ? 204 : 401);
    }
}
