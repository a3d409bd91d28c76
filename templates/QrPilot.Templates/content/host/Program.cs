using QrPilot.Sdk.Hosting.Start;
using ShopHost;

var builder = WebApplication.CreateBuilder(args);
var configuration = builder.Configuration;
var isDesk = builder.Environment.IsDevelopment();

// DECIDE before the first start in production: the tenant's id stands in every row and never changes.
const string Tenant = "shop";

// At a desk the host makes its own keys in the data folder. Everywhere else it demands them: QrPilot:SigningKeys.
var data = Path.GetFullPath(configuration["QrPilot:Data"] ?? "data", builder.Environment.ContentRootPath);
var keys = isDesk ? HostKeys.Open(data) : null;
#if (!postgres)
Directory.CreateDirectory(data);
#endif
string[] signingKeys = keys is null ? configuration.GetSection("QrPilot:SigningKeys").Get<string[]>() ?? [] : [keys.SigningKey];

#if (simulator)
if (isDesk)
{
    // Whoever reaches the simulators can pay without money: at a desk only.
    builder.AddGatewayRehearsal(options => (options.Tenant, options.Secret) = (Tenant, keys!.Derive("rehearsal")));
}

#endif
builder.Services
    .AddQrPilot(options =>
    {
        foreach (var key in signingKeys)
        {
            options.SigningKeys.Add(key);
        }
    })
#if (postgres)
    .UsePostgres(options =>
    {
        options.ConnectionString = configuration.GetConnectionString("QrPilot") ?? "";
        options.Schema = configuration["QrPilot:Schema"] ?? options.Schema;
    })
#else
    .UseSqlite(options => options.Path = Path.Combine(data, "qrpilot.db"))
#endif
#if (redis)
    .UseRedis(options => options.Configuration = configuration.GetConnectionString("Redis") ?? "")
#endif
    .AddFirstTenant(options =>
    {
        (options.TenantId, options.TenantName) = (Tenant, "Shop Title");

        // In production `migrate` brings the schema up to date and `key` issues API keys: see README.md.
        (options.Migrate, options.AdminKeyPath) = (isDesk, keys?.PathOf("admin.key"));
    })
#if (hasMoMo)
    .AddMoMo(configuration)
#endif
#if (hasVNPay)
    .AddVNPay(configuration)
#endif
#if (hasZaloPay)
    .AddZaloPay(configuration)
#endif
    .AddSettlements(configuration)
    .ShareDataProtectionKeys()
#if (ui)
    .AddMerchantUi(options => options.UseLocalSignIn())
#endif
    .AddApi(limits => configuration.GetSection("QrPilot:RateLimits").Bind(limits));
builder.Services.AddHostedService<OtlpExport>();

var app = builder.Build();

// The API under /v1, its document at /openapi/v1.json, probes at /health/live and /health/ready, notifications under /webhooks.
app.MapQrPilotApi();
app.MapQrPilotWebhooks();
#if (ui)
app.MapQrPilotMerchantUi("/merchant");
#endif
#if (simulator)
if (isDesk)
{
    app.MapGatewaySimulators();
}
#endif

return await app.RunQrPilotAsync(args);
