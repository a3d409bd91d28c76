using PilotHost;
using PilotHost.Demo;
using QrPilot.Sdk.Hosting.Start;

var builder = WebApplication.CreateBuilder(args);
var settings = PilotSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
var keys = HostKeys.Open(settings.DataFolder);

builder.Services.AddSingleton(settings);
builder.AddGatewayRehearsal(options => (options.Tenant, options.Secret) = (PilotSettings.TenantId, keys.Derive("rehearsal")));

var qrPilot = builder.Services.AddQrPilot(options => options.SigningKeys.Add(keys.SigningKey));
if (settings.Postgres is { } postgres)
{
    qrPilot.UsePostgres(options => (options.ConnectionString, options.AutoMigrate) = (postgres, settings.AutoMigrate));
}
else
{
    qrPilot.UseSqlite(options => options.Path = keys.PathOf("qrpilot.db"));
}

if (settings.Redis is { } redis)
{
    qrPilot.UseRedis(options => options.Configuration = redis);
}

qrPilot
    .AddFirstTenant(options =>
    {
        (options.TenantId, options.TenantName) = (PilotSettings.TenantId, "QrPilot pilot");
        (options.Migrate, options.AdminKeyPath) = (settings.AutoMigrate, settings.AdminKeyPath);
    })
    .AddMoMo(builder.Configuration)
    .AddVNPay(builder.Configuration)
    .AddZaloPay(builder.Configuration)
    .AddSettlements(builder.Configuration)
    .AddVerboseTenants(builder.Configuration)
    .KeepGatewayAccounts()
    .AddApi()
    .AddMerchantUi(options => options.UseLocalSignIn());
builder.Services.AddAccountDefaults();
builder.Services.AddHostedService<DemoDay>();

var app = builder.Build();
app.MapQrPilotApi();
app.MapQrPilotWebhooks();
app.MapQrPilotMerchantUi("/merchant");
app.MapGatewaySimulators();

return await app.RunQrPilotAsync(args);

namespace PilotHost
{
    /// <summary>Lets tests start this host.</summary>
    public partial class Program;
}
