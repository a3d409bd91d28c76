using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

/// <summary>The gateway as a host gets it, with a scripted MoMo behind its HTTP client.</summary>
internal sealed class TestGateway : IDisposable
{
    public const string Account = "shop";
    public const string SecretKey = "K951B6PE1waDMi640xX08PD3vg6EkVlz";
    public const string AccessKey = "F8BBA842ECF85";

    private readonly ServiceProvider _services;

    public TestGateway(Action<MoMoAccountOptions>? change = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddQrPilotMoMo(options => options.Accounts[Account] = Settings(change));
        services.AddHttpClient(QrPilotMoMoExtensions.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Http);
        _services = services.BuildServiceProvider(validateScopes: true);
        Gateway = _services.GetRequiredService<IPaymentGateway>();
    }

    public SkippingClock Clock { get; } = new();

    public ScriptedHttp Http { get; } = new();

    public IPaymentGateway Gateway { get; }

    public static CreatePayment Payment(string id = "MOMO1700000000000", long amount = 50_000, string description = "pay with MoMo") =>
        new(Account, id, new VndAmount(amount), description);

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

    /// <summary>A gateway whose account has the keys of a vector.</summary>
    public static TestGateway For(MoMoVector vector) => new(settings =>
    {
        settings.PartnerCode = vector["partnerCode"];
        settings.AccessKey = vector["accessKey"];
        settings.SecretKey = vector.SecretKey;
    });

    public Task<CreateOutcome> CreateAsync(CreatePayment? payment = null) =>
        Gateway.CreateAsync(payment ?? Payment(), TestContext.Current.CancellationToken);

    public void Dispose() => _services.Dispose();
}
