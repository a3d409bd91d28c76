using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Testing;

namespace QrPilot.Sdk.Payments.VNPay.Tests;

/// <summary>The gateway as a host gets it, with a scripted VNPay behind its HTTP client.</summary>
internal sealed class TestVNPay : IDisposable
{
    public const string Name = "shop";
    public const string Secret = "XNBCJFAKAZQSGTARRLGCHVZWCIOIGSHN";
    public const string Terminal = "CGXZLS0Z";
    public const string PaymentId = "pay_0193551a80007abc8def0123456789ab";
    public const string RefundId = "rfd_0193551aff007abc8def0123456789ab";

    public static readonly DateTimeOffset CreatedAt = new(2026, 11, 22, 2, 30, 0, 750, TimeSpan.Zero);
    public static readonly DateTimeOffset RefundCreatedAt = new(2026, 11, 22, 3, 30, 0, 250, TimeSpan.Zero);

    private readonly ServiceProvider _services;

    public TestVNPay(Action<VNPayAccountOptions>? change = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        new QrPilotBuilder(services).AddVNPay(options => options.Accounts[Name] = Settings(change));
        services.AddHttpClient(QrPilotVNPayExtensions.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Http);
        _services = services.BuildServiceProvider(validateScopes: true);
        Gateway = _services.GetRequiredService<IPaymentGateway>();
    }

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 2, 35, 0, TimeSpan.Zero));

    public ScriptedHttp Http { get; } = new();

    public IPaymentGateway Gateway { get; }

    public IGatewayAccount Account => Find(Name)!;

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static VNPayAccountOptions Settings(Action<VNPayAccountOptions>? change = null)
    {
        var settings = new VNPayAccountOptions
        {
            Tenant = "tenant-1",
            TmnCode = Terminal,
            HashSecret = Secret,
            Endpoint = "https://vnpay.test/api/transaction",
            PayAddress = "https://vnpay.test/pay.html",
            ReturnUrl = "https://quan.example.vn/xong?ban=5",
            ServerAddress = "10.1.2.3",
        };
        change?.Invoke(settings);
        return settings;
    }

    public static CreatePayment Payment(string description = "Bàn 5 - Quán Phở Đường Điện Biên") => new()
    {
        PaymentId = PaymentId,
        Amount = new VndAmount(50_000),
        Description = description,
        CreatedAt = CreatedAt,
        PayerAddress = "203.0.113.7",
    };

    public static QueryPayment Query(string? transactionId = null) => new()
    {
        PaymentId = PaymentId,
        CreatedAt = CreatedAt,
        Amount = new VndAmount(50_000),
        TransactionId = transactionId,
    };

    public static RefundPayment Refund(long amount = 20_000) => new()
    {
        RefundId = RefundId,
        CreatedAt = RefundCreatedAt,
        SentAt = RefundCreatedAt,
        Amount = new VndAmount(amount),
        PaymentId = PaymentId,
        PaymentCreatedAt = CreatedAt,
        PaymentAmount = new VndAmount(50_000),
        TransactionId = "14772310",
        Reason = "Khách đổi món (Phở)",
        RequestedBy = "kế toán|Huệ",
    };

    public static QueryRefund AskRefund(long amount = 20_000) => new()
    {
        RefundId = RefundId,
        CreatedAt = RefundCreatedAt,
        SentAt = RefundCreatedAt,
        Amount = new VndAmount(amount),
        PaymentId = PaymentId,
        PaymentCreatedAt = CreatedAt,
        TransactionId = "14772310",
    };

    /// <summary>An answer as VNPay gives it, before it is signed.</summary>
    public static JsonObject Answer(
        string command, string code = "00", string type = "01", string status = "00", string amount = "5000000") => new()
    {
        ["vnp_ResponseId"] = "a1b2c3d4e5f60718293a4b5c6d7e8f90",
        ["vnp_Command"] = command,
        ["vnp_ResponseCode"] = code,
        ["vnp_Message"] = "Giao dịch thành công",
        ["vnp_TmnCode"] = Terminal,
        ["vnp_TxnRef"] = PaymentId,
        ["vnp_Amount"] = amount,
        ["vnp_BankCode"] = "NCB",
        ["vnp_PayDate"] = "20261122093145",
        ["vnp_TransactionNo"] = "14772399",
        ["vnp_TransactionType"] = type,
        ["vnp_TransactionStatus"] = status,
        ["vnp_OrderInfo"] = "Ban 5",
    };

    /// <summary>The fields of a notification of a payment.</summary>
    public static Dictionary<string, string> Notification(string code = "00", string status = "00") => new()
    {
        ["vnp_Amount"] = "5000000",
        ["vnp_BankCode"] = "NCB",
        ["vnp_BankTranNo"] = "VNP14772310",
        ["vnp_CardType"] = "ATM",
        ["vnp_OrderInfo"] = "Ban 5",
        ["vnp_PayDate"] = "20261122093145",
        ["vnp_ResponseCode"] = code,
        ["vnp_TmnCode"] = Terminal,
        ["vnp_TransactionNo"] = "14772310",
        ["vnp_TransactionStatus"] = status,
        ["vnp_TxnRef"] = PaymentId,
    };

    public static string Signed(Dictionary<string, string> fields) => Sign.Query(fields.Select(field => (field.Key, field.Value)));

    public IGatewayAccount? Find(string account)
    {
        var finding = Gateway.FindAccountAsync(account, Token);
        return finding.IsCompleted ? finding.Result : throw new InvalidOperationException("Settings from options need no waiting.");
    }

    public NotificationReading Read(string query) => Account.Read(new NotificationMessage(Encoding.Latin1.GetBytes(query)));

    public string Mask(string query) => Encoding.Latin1.GetString(Account.Mask(new NotificationMessage(Encoding.Latin1.GetBytes(query))));

    public void Dispose() => _services.Dispose();
}
