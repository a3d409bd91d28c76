using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Testing.MoMo;
using QrPilot.Sdk.Testing.Simulation;
using QrPilot.Sdk.Testing.VNPay;
using QrPilot.Sdk.Testing.ZaloPay;

namespace QrPilot.Sdk.Testing.Tests.Support;

/// <summary>A real server on a port of its own with the simulators and a receiver of notifications.</summary>
internal sealed class SimulatorHost : IAsyncDisposable
{
    /// <summary>19:00 in Vietnam.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;
    private readonly Channel<Received> _arrivals = Channel.CreateUnbounded<Received>();

    private SimulatorHost(WebApplication app, ManualClock clock)
    {
        _app = app;
        Clock = clock;
        Address = app.Urls.Single();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };
        Client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    public string Address { get; }

    public ManualClock Clock { get; }

    public HttpClient Client { get; }

    /// <summary>What was received, in order.</summary>
    public ConcurrentQueue<Received> Received { get; } = new();

    /// <summary>What the receiver answers, given how many it has received; default: as a merchant who checks the signature.</summary>
    public Func<int, (int Status, string Body)>? Answering { get; set; }

    /// <summary>Runs before the receiver answers.</summary>
    public Func<Task>? BeforeAnswer { get; set; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public long Now => Clock.GetUtcNow().ToUnixTimeMilliseconds();

    public static async Task<SimulatorHost> StartAsync(Action<GatewaySimulatorOptions>? change = null, DateTimeOffset? start = null)
    {
        SimulatorHost? host = null;
        var clock = new ManualClock(start ?? Noon);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddGatewaySimulators(options =>
        {
            var notify = host is null ? "http://127.0.0.1:1" : host.Address;
            options.MoMoMerchants.Add(new MoMoSimulatorMerchant
            {
                PartnerCode = MoMoSide.PartnerCode, AccessKey = MoMoSide.AccessKey, SecretKey = MoMoSide.SecretKey,
            });
            options.VNPayMerchants.Add(new VNPaySimulatorMerchant
            {
                TmnCode = VNPaySide.TmnCode, HashSecret = VNPaySide.HashSecret, NotifyUrl = notify + "/notify/vnpay",
            });
            options.ZaloPayMerchants.Add(new ZaloPaySimulatorMerchant
            {
                AppId = ZaloPaySide.AppId, Key1 = ZaloPaySide.Key1, Key2 = ZaloPaySide.Key2, NotifyUrl = notify + "/notify/zalopay",
            });
            change?.Invoke(options);
        });
        var app = builder.Build();
        app.UseRouting();
        app.MapGatewaySimulators();
        app.MapPost("/notify/momo", (RequestDelegate)(context => host!.ReceiveAsync(context, MoMoSide.Answer)));
        app.MapGet("/notify/vnpay", (RequestDelegate)(context => host!.ReceiveAsync(context, VNPaySide.Answer)));
        app.MapPost("/notify/zalopay", (RequestDelegate)(context => host!.ReceiveAsync(context, ZaloPaySide.Answer)));
        await app.StartAsync(Stop);
        return host = new SimulatorHost(app, clock);
    }

    public async Task<(HttpStatusCode Status, JsonNode Answer)> SendAsync(string path, string body, string contentType = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, contentType);
        using var response = await Client.PostAsync(new Uri(Address + path), content, Stop);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!);
    }

    public async Task<HttpResponseMessage> PostAsync(string url, params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Client.PostAsync(Uri(url), content, Stop);
    }

    /// <summary>Does something at a pay page as a program.</summary>
    public async Task<JsonNode> ActAsync(string payUrl, string action, params (string Name, string Value)[] form)
    {
        using var response = await PostAsync(payUrl, [("action", action), .. form]);
        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    public Task<JsonNode> PayAsync(string payUrl, params (string Name, string Value)[] form) => ActAsync(payUrl, "pay", form);

    /// <summary>Pays in a way of delivery.</summary>
    public Task<JsonNode> PayAsync(string payUrl, string notify) => ActAsync(payUrl, "pay", ("notify", notify));

    public async Task<string> PageAsync(string payUrl)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Uri(payUrl));
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await Client.SendAsync(request, Stop);
        return await response.Content.ReadAsStringAsync(Stop);
    }

    public async Task<JsonNode> ControlAsync(string gateway, string what, params (string Name, string Value)[] form)
    {
        using var response = await PostAsync($"{Address}/simulator/{gateway}/control/{what}", form);
        Assert.True(response.IsSuccessStatusCode);
        var text = await response.Content.ReadAsStringAsync(Stop);
        return text is "" ? new JsonObject() : JsonNode.Parse(text)!;
    }

    public async Task<JsonNode> StatsAsync(string gateway) => await GetAsync(gateway, "stats");

    public async Task<JsonArray> LedgerAsync(string gateway) => (await GetAsync(gateway, "ledger")).AsArray();

    /// <summary>The next message that nobody has waited for.</summary>
    public async Task<Received> NextAsync() => await _arrivals.Reader.ReadAsync(Stop);

    /// <summary>An address without rewriting, as browsers send it.</summary>
    public static Uri Uri(string url) => new(url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private async Task<JsonNode> GetAsync(string gateway, string what) =>
        JsonNode.Parse(await Client.GetStringAsync(new Uri($"{Address}/simulator/{gateway}/control/{what}"), Stop))!;

    private async Task ReceiveAsync(HttpContext context, Func<Received, (int Status, string Body)> usual)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var received = new Received(
            context.Request.Method, context.Request.QueryString.Value!.TrimStart('?'), context.Request.ContentType, await reader.ReadToEndAsync());
        int count;
        lock (_arrivals)
        {
            Received.Enqueue(received);
            count = Received.Count;
        }

        _arrivals.Writer.TryWrite(received);
        await (BeforeAnswer?.Invoke() ?? Task.CompletedTask);
        var (status, body) = Answering?.Invoke(count) ?? usual(received);
        context.Response.StatusCode = status;
        if (body is not "")
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body);
        }
    }
}
