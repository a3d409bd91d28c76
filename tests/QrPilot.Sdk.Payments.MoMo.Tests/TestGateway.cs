using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.MoMo.Internal;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

/// <summary>The gateway as a host gets it, with a scripted MoMo behind its HTTP client.</summary>
internal sealed class TestGateway : IDisposable
{
    public const string AccountName = "shop";
    public const string SecretKey = "K951B6PE1waDMi640xX08PD3vg6EkVlz";
    public const string AccessKey = "F8BBA842ECF85";
    public const string OrderId = "DH20261122-0001";
    public const string RefundId = "rfd_0001";

    /// <summary>When the records of the tests were made; MoMo's ids do not depend on it.</summary>
    public static readonly DateTimeOffset CreatedAt = new(2026, 11, 22, 11, 59, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services;

    public TestGateway(Action<MoMoAccountOptions>? change = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IIdSource>(Ids);
        new QrPilotBuilder(services).AddMoMo(options => options.Accounts[AccountName] = Settings(change));
        services.AddHttpClient(QrPilotMoMoExtensions.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Http);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        Gateway = _services.GetRequiredService<IPaymentGateway>();
    }

    public SkippingClock Clock { get; } = new();

    public ScriptedIds Ids { get; } = new();

    public ScriptedHttp Http { get; } = new();

    public IPaymentGateway Gateway { get; }

    public IGatewayAccount Account => Find(AccountName)!;

    public static CreatePayment Payment(string id = "MOMO1700000000000", string description = "pay with MoMo") => new()
    {
        PaymentId = id, Amount = new VndAmount(50_000), Description = description, CreatedAt = CreatedAt,
    };

    public static QueryPayment Question() => new() { PaymentId = OrderId, CreatedAt = CreatedAt, Amount = new VndAmount(125_000) };

    public static ConfirmPayment Confirmation(bool capture) => new()
    {
        PaymentId = OrderId, CreatedAt = CreatedAt, Amount = new VndAmount(125_000), Capture = capture,
    };

    public static RefundPayment Refund(long amount = 125_000, string transactionId = "4755295878") => new()
    {
        RefundId = RefundId,
        CreatedAt = CreatedAt,
        SentAt = CreatedAt,
        Amount = new VndAmount(amount),
        PaymentId = OrderId,
        PaymentCreatedAt = CreatedAt,
        PaymentAmount = new VndAmount(125_000),
        TransactionId = transactionId,
        Reason = "Khách trả món",
        RequestedBy = "key_1",
    };

    public static QueryRefund RefundQuestion() => new()
    {
        RefundId = RefundId,
        CreatedAt = CreatedAt,
        SentAt = CreatedAt,
        Amount = new VndAmount(125_000),
        PaymentId = OrderId,
        PaymentCreatedAt = CreatedAt,
        TransactionId = "4755295878",
    };

    public static MoMoAccountOptions Settings(Action<MoMoAccountOptions>? change = null)
    {
        var settings = new MoMoAccountOptions
        {
            Tenant = "tenant-1",
            PartnerCode = "MOMO",
            AccessKey = AccessKey,
            SecretKey = SecretKey,
            Endpoint = "https://momo.test/",
            ReturnUrl = "https://momo.vn/return",
            NotifyUrl = "https://callback.url/notify",
        };
        change?.Invoke(settings);
        return settings;
    }

    /// <summary>Settings with the keys of a vector.</summary>
    public static Action<MoMoAccountOptions> KeysOf(MoMoVector vector) => settings =>
    {
        settings.PartnerCode = vector["partnerCode"];
        settings.AccessKey = vector["accessKey"];
        settings.SecretKey = vector.SecretKey;
    };

    public static TestGateway For(MoMoVector vector) => new(KeysOf(vector));

    public static MoMoMerchant Merchant(MoMoVector vector) => new(AccountName, Settings(KeysOf(vector)));

    public IGatewayAccount? Find(string name) => Gateway.FindAccountAsync(name, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    public NotificationReading Read(byte[] body) => Account.Read(new NotificationMessage(body));

    public Task<CreateOutcome> CreateAsync(CreatePayment? payment = null) =>
        Account.CreateAsync(payment ?? Payment(), TestContext.Current.CancellationToken);

    public Task<GatewayNotice> QueryAsync() => Account.QueryAsync(Question(), TestContext.Current.CancellationToken);

    public Task<GatewayNotice> ConfirmAsync(bool capture) =>
        Account.ConfirmAsync(Confirmation(capture), TestContext.Current.CancellationToken);

    public Task<RefundOutcome> RefundAsync(RefundPayment? refund = null) =>
        Account.RefundAsync(refund ?? Refund(), TestContext.Current.CancellationToken);

    public Task<RefundOutcome> QueryRefundAsync() => Account.QueryRefundAsync(RefundQuestion(), TestContext.Current.CancellationToken);

    public void Dispose() => _services.Dispose();
}
