using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.AspNetCore.Tests.Secrets;

/// <summary>A host of which every secret is a canary, all three gateways configured from configuration, with the simulators beside them,
/// and further accounts of each that lead nowhere, one of configuration and one that was entered. It keeps everything that it logs and answers.</summary>
internal sealed class CanaryHost : IAsyncDisposable
{
    private static readonly string[] Secrets =
    [
        "MoMo:{0}:AccessKey", "MoMo:{0}:SecretKey", "MoMo:{0}:PreviousSecretKey", "VNPay:{0}:HashSecret", "VNPay:{0}:PreviousHashSecret",
        "ZaloPay:{0}:Key1", "ZaloPay:{0}:Key2", "ZaloPay:{0}:PreviousKey2",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-canary-");
    private readonly Dictionary<string, string?> _settings = new(StringComparer.Ordinal);
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private CanaryHost()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(Log);
        Settings("shop");
        Settings("nowhere");
        builder.Configuration.AddInMemoryCollection(_settings);
        SigningKey = Convert.ToBase64String(Encoding.UTF8.GetBytes("canary canary canary canary canary"));
        builder.Services.AddQrPilot(options => options.SigningKeys.Add(SigningKey))
            .UseSqlite(options => options.Path = Path.Combine(_folder.FullName, "qrpilot.db"))
            .AddMoMo(builder.Configuration)
            .AddVNPay(builder.Configuration)
            .AddZaloPay(builder.Configuration)
            .KeepGatewayAccounts()
            .AddApi();
        builder.Services.AddGatewaySimulators(options =>
        {
            options.MoMoMerchants.Add(new() { PartnerCode = "SHOP", AccessKey = Canary("MoMo:shop:AccessKey"), SecretKey = Canary("MoMo:shop:SecretKey") });
            options.VNPayMerchants.Add(new() { TmnCode = "SHOP0001", HashSecret = Canary("VNPay:shop:HashSecret"), NotifyUrl = Address + "/webhooks/vnpay/shop" });
            options.ZaloPayMerchants.Add(new() { AppId = 9001, Key1 = Canary("ZaloPay:shop:Key1"), Key2 = Canary("ZaloPay:shop:Key2") });
            options.PublicAddress = () => Address;
        });
        _app = builder.Build();
    }

    public EverythingLog Log { get; } = new();

    /// <summary>Everything that came back over HTTP: status, headers and body.</summary>
    public List<string> Answers { get; } = [];

    public string SigningKey { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Every secret there is, the issued API keys included.</summary>
    public List<string> Canaries { get; } = [];

    public TestTenant Tenant { get; private set; } = null!;

    private string Address => _app.Urls.Single();

    public static async Task<CanaryHost> StartAsync()
    {
        var host = new CanaryHost();
        await host.Services.GetRequiredService<IStorageHealth>().MigrateAsync(CancellationToken.None);
        host.Tenant = await Tenants.AddAsync(host.Services, "shop");
        host.Canaries.AddRange([host.SigningKey, host.Tenant.Ingest, host.Tenant.Read, host.Tenant.Ops, host.Tenant.Admin]);
        host._app.MapQrPilotApi();
        host._app.MapQrPilotWebhooks();
        host._app.MapGatewaySimulators();
        await host._app.StartAsync();
        host.Point();
        return host;
    }

    public async Task<JsonNode?> SendAsync(HttpMethod method, string path, string? token = null, JsonNode? body = null, byte[]? raw = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(new Uri(Address), path));
        request.Headers.Accept.ParseAdd("application/json");
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        if (raw is not null || body is not null)
        {
            request.Content = new ByteArrayContent(raw ?? Encoding.UTF8.GetBytes(body!.ToJsonString()));
            request.Content.Headers.ContentType = new("application/json");
        }

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Answers.Add($"{(int)response.StatusCode} {response.Headers} {response.Content.Headers} {text}");
        return text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null;
    }

    /// <summary>Enters an account of each gateway through the API, which leads nowhere, and changes it; then it enters what is wrong.</summary>
    public async Task EnterAsync(string account)
    {
        foreach (var (gateway, who, id) in new[]
        {
            ("MoMo", "PartnerCode", "ENTERED"), ("VNPay", "TmnCode", "SHOP0002"), ("ZaloPay", "AppId", "9002"),
        })
        {
            var settings = new JsonObject { [who] = id, ["Endpoint"] = "http://127.0.0.1:9", ["Timeout"] = "00:00:05", ["ReturnUrl"] = Address + "/health/live" };
            foreach (var secret in Secrets.Where(name => name.StartsWith(gateway + ":", StringComparison.Ordinal)))
            {
                var name = string.Format(System.Globalization.CultureInfo.InvariantCulture, secret, account);
                settings[secret.Split(':')[2]] = Canary(name);
                Canaries.Add(Canary(name));
            }

            var wrong = settings.DeepClone();
            wrong["Timeout"] = Canaries[^1];
            wrong[who] = "";
            var path = "/v1/gateway-accounts";
            var made = await EnterAsync(path, gateway, account, settings);
            Assert.Equal(1, (int?)made!["version"]);
            await EnterAsync(path, gateway, account + "-wrong", wrong);
            var changed = await SendAsync(HttpMethod.Put, $"{path}/{gateway.ToLowerInvariant()}/{account}", Tenant.Admin, new JsonObject
            {
                ["version"] = 1, ["settings"] = new JsonObject { [who] = id, ["Endpoint"] = "http://127.0.0.1:9", ["ReturnUrl"] = Address + "/health/live" },
            });
            Assert.Equal(2, (int?)changed!["version"]);
        }

        await SendAsync(HttpMethod.Get, "/v1/gateway-accounts", Tenant.Admin);
        await SendAsync(HttpMethod.Get, "/v1/gateways", Tenant.Admin);
    }

    /// <summary>The payer pays at the simulator.</summary>
    public async Task PayAsync(string payUrl)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("action", "pay")]);
        using var response = await _http.PostAsync(new Uri(payUrl), form, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{payUrl}: {(int)response.StatusCode}");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Task<JsonNode?> EnterAsync(string path, string gateway, string account, JsonNode settings) =>
        SendAsync(HttpMethod.Post, path, Tenant.Admin, new JsonObject { ["gateway"] = gateway.ToLowerInvariant(), ["name"] = account, ["settings"] = settings });

    private static string Canary(string name) => $"canary.{name.Replace(':', '.')}.d41d8cd98f00";

    private void Settings(string account)
    {
        foreach (var secret in Secrets.Select(name => string.Format(System.Globalization.CultureInfo.InvariantCulture, name, account)))
        {
            Set(secret, Canary(secret));
            Canaries.Add(Canary(secret));
        }

        foreach (var gateway in new[] { "MoMo", "VNPay", "ZaloPay" })
        {
            Set($"{gateway}:{account}:Tenant", "shop");
            Set($"{gateway}:{account}:Timeout", "00:00:05");
        }

        Set($"MoMo:{account}:PartnerCode", account.ToUpperInvariant());
        Set($"VNPay:{account}:TmnCode", "SHOP0001");
        Set($"ZaloPay:{account}:AppId", "9001");
    }

    private void Set(string name, string? value) => _settings[$"QrPilot:Gateways:{name}"] = value;

    /// <summary>Fills in the addresses, which are known only now, and lets the options be read again.</summary>
    private void Point()
    {
        var configuration = (IConfigurationRoot)Services.GetRequiredService<IConfiguration>();
        foreach (var account in new[] { "shop", "nowhere" })
        {
            // Nobody listens at port 9.
            var at = account == "shop" ? Address + "/simulator" : "http://127.0.0.1:9";
            configuration[$"QrPilot:Gateways:MoMo:{account}:Endpoint"] = at + "/momo";
            configuration[$"QrPilot:Gateways:MoMo:{account}:ReturnUrl"] = Address + "/health/live";
            configuration[$"QrPilot:Gateways:MoMo:{account}:NotifyUrl"] = $"{Address}/webhooks/momo/{account}";
            configuration[$"QrPilot:Gateways:VNPay:{account}:PayAddress"] = at + "/vnpay/paymentv2/vpcpay.html";
            configuration[$"QrPilot:Gateways:VNPay:{account}:Endpoint"] = at + "/vnpay/merchant_webapi/api/transaction";
            configuration[$"QrPilot:Gateways:VNPay:{account}:ReturnUrl"] = Address + "/health/live";
            configuration[$"QrPilot:Gateways:ZaloPay:{account}:Endpoint"] = at + "/zalopay";
            configuration[$"QrPilot:Gateways:ZaloPay:{account}:NotifyUrl"] = $"{Address}/webhooks/zalopay/{account}";
        }

        configuration.Reload();
    }
}
