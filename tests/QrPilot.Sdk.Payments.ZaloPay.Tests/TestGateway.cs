using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.ZaloPay.Tests;

/// <summary>The gateway as a host gets it, with a scripted ZaloPay behind its HTTP client.</summary>
internal sealed class TestGateway : IDisposable
{
    public const string Name = "shop";
    public const string Key1 = "PcY4iZIKFCIdgZvA6ueMcMHHUbRLYjPL";
    public const string Key2 = "kLtgPl8HHhfvMuDHPwKfgfsY4Ydm9eIz";
    public const string Hex = "0190c2a4f0e37d6fa1b2c3d4e5f60718";
    public const string PaymentId = "pay_" + Hex;
    public const string RefundId = "rfd_" + Hex;

    private readonly ServiceProvider _services;

    public TestGateway(Action<ZaloPayAccountOptions>? change = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        new QrPilotBuilder(services).AddZaloPay(options => options.Accounts[Name] = Settings(change));
        services.AddHttpClient(QrPilotZaloPayExtensions.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Http);
        _services = services.BuildServiceProvider(validateScopes: true);
        Gateway = _services.GetRequiredService<IPaymentGateway>();
        Account = Gateway.FindAccountAsync(Name, CancellationToken.None).AsTask().GetAwaiter().GetResult()!;
    }

    public SkippingClock Clock { get; } = new();

    public ScriptedHttp Http { get; } = new() { RepeatsLast = false };

    public IPaymentGateway Gateway { get; }

    public IGatewayAccount Account { get; }

    /// <summary>The clock's first moment: 22 November 2026, 19:00 in Vietnam.</summary>
    public static DateTimeOffset Start { get; } = new SkippingClock().GetUtcNow();

    public static CreatePayment Payment { get; } = new()
    {
        PaymentId = PaymentId, Amount = new VndAmount(125_000), Description = "Bàn 5: cà phê", CreatedAt = Start,
    };

    public static QueryPayment Question { get; } = new() { PaymentId = PaymentId, Amount = new VndAmount(125_000), CreatedAt = Start };

    public static RefundPayment Refund { get; } = new()
    {
        RefundId = RefundId,
        CreatedAt = Start,
        SentAt = Start,
        Amount = new VndAmount(25_000),
        PaymentId = PaymentId,
        PaymentCreatedAt = Start,
        PaymentAmount = new VndAmount(125_000),
        TransactionId = "261122000000123",
        Reason = "Trả món nguội",
        RequestedBy = "lan",
    };

    public static QueryRefund RefundQuestion { get; } = new()
    {
        RefundId = RefundId,
        CreatedAt = Start,
        SentAt = Start,
        Amount = new VndAmount(25_000),
        PaymentId = PaymentId,
        PaymentCreatedAt = Start,
        TransactionId = "261122000000123",
    };

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static ZaloPayAccountOptions Settings(Action<ZaloPayAccountOptions>? change = null)
    {
        var settings = new ZaloPayAccountOptions { Tenant = "tenant-1", AppId = "2553", Key1 = Key1, Key2 = Key2 };
        change?.Invoke(settings);
        return settings;
    }

    public static string Mac(string text, string key = Key2) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));

    /// <summary>A rightly signed notification.</summary>
    public static byte[] Signed(string data, int type = 1) => ZaloPayVector.Body(data, Mac(data), type);

    public static string Data(
        string appTransId = "261122_" + Hex, string amount = "125000", string zpTransId = "261122000000123",
        string serverTime = "1795348860000", string appId = "2553") =>
        $$"""{"app_id":{{appId}},"app_trans_id":"{{appTransId}}","app_time":1795348800000,"app_user":"qrpilot","amount":{{amount}}"""
        + $$""","embed_data":"{}","item":"[]","zp_trans_id":{{zpTransId}},"server_time":{{serverTime}},"channel":38"""
        + ""","merchant_user_id":"mu-77","zp_user_id":"zu-88","user_fee_amount":0,"discount_amount":0}""";

    public NotificationReading Read(ReadOnlySpan<byte> body) => Account.Read(new NotificationMessage(body));

    public NotificationReading Read(string body) => Read(Encoding.UTF8.GetBytes(body));

    public void Dispose() => _services.Dispose();
}
