using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Testing.Messages;
using QrPilot.Sdk.Testing.MoMo;
using QrPilot.Sdk.Testing.Simulation;

namespace QrPilot.Proving.Crash;

/// <summary>MoMo's simulator in this process, which nobody kills. It never notifies by itself: the suite delivers its messages.</summary>
internal sealed class MoMoDesk : IAsyncDisposable
{
    public const string Account = "default";

    private static readonly MoMoSimulatorMerchant Merchant = new() { PartnerCode = "QUANCRASH", AccessKey = "crash access", SecretKey = "crash secret" };
    private static readonly HttpClient Http = new();
    private readonly WebApplication _app;

    private MoMoDesk(WebApplication app) => _app = app;

    /// <summary>With these a host uses this simulator. All hosts name the same addresses, as behind one public name.</summary>
    public IReadOnlyDictionary<string, string> HostSettings => new Dictionary<string, string>
    {
        [Setting("PartnerCode")] = Merchant.PartnerCode,
        [Setting("AccessKey")] = Merchant.AccessKey,
        [Setting("SecretKey")] = Merchant.SecretKey,
        [Setting("Endpoint")] = $"{_app.Urls.Single()}{QrPilotGatewaySimulatorExtensions.DefaultPrefix}/momo",
        [Setting("ReturnUrl")] = "https://quan.example/xong",
        [Setting("NotifyUrl")] = $"https://quan.example/webhooks/momo/{Account}",
    };

    public static async Task<MoMoDesk> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddGatewaySimulators(options => options.MoMoMerchants.Add(Merchant));
        var app = builder.Build();
        app.MapGatewaySimulators();
        await app.StartAsync(cancellationToken);
        return new MoMoDesk(app);
    }

    /// <summary>Pays at a pay page.</summary>
    /// <returns>MoMo's number of the transaction.</returns>
    public static async Task<string> PayAsync(string payUrl, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, payUrl)
        {
            Content = new FormUrlEncodedContent([new("action", "pay"), new("notify", "lose")]),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await Http.SendAsync(request, cancellationToken);
        var answer = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        return answer?["transaction_id"]?.ToString() ?? throw new CrashException($"MoMo took no money at {payUrl}: {answer}");
    }

    /// <summary>The genuine message about a payment.</summary>
    public static byte[] Message(string paymentId, long amount, string transactionId, DateTimeOffset at) => NotificationSigner.SignMoMo(
        new JsonObject
        {
            ["partnerCode"] = Merchant.PartnerCode,
            ["orderId"] = paymentId,
            ["requestId"] = paymentId,
            ["amount"] = amount,
            ["orderInfo"] = "Thanh toán",
            ["orderType"] = "momo_wallet",
            ["transId"] = long.Parse(transactionId, CultureInfo.InvariantCulture),
            ["resultCode"] = 0,
            ["message"] = "Thành công.",
            ["payType"] = "qr",
            ["responseTime"] = at.ToUnixTimeMilliseconds(),
            ["extraData"] = "",
        },
        Merchant);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static string Setting(string name) => $"QrPilot__Gateways__MoMo__{Account}__{name}";
}
