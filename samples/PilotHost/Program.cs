using PilotHost;
using PilotHost.Demo;

var builder = WebApplication.CreateBuilder(args);
var settings = PilotSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
var keys = HostKeys.LoadOrMake(settings.DataFolder);

builder.Services.AddSingleton(settings);
builder.Services.AddSingleton(keys);
builder.Services.AddSingleton<HostAddress>();

var qrPilot = builder.Services.AddQrPilot(options => options.SigningKeys.Add(keys.SigningKey));
if (settings.Postgres is { } postgres)
{
    qrPilot.UsePostgres(options => (options.ConnectionString, options.AutoMigrate) = (postgres, settings.AutoMigrate));
}
else
{
    qrPilot.UseSqlite(options => options.Path = Path.Combine(settings.DataFolder, "qrpilot.db"));
}

if (settings.Redis is { } redis)
{
    qrPilot.UseRedis(options => options.Configuration = redis);
}

qrPilot
    .AddMoMo(builder.Configuration)
    .AddVNPay(builder.Configuration)
    .AddZaloPay(builder.Configuration)
    .AddSettlements(builder.Configuration)
    .KeepGatewayAccounts()
    .AddApi();
builder.Services.AddRehearsalGateways().AddAccountDefaults();

// Behind the storage, which is up to date when they begin.
builder.Services.AddSingleton<FirstStart>();
builder.Services.AddHostedService(services => services.GetRequiredService<FirstStart>());
builder.Services.AddHostedService<DemoDay>();

var app = builder.Build();
if (await HostCommands.RunAsync(args, app.Services) is { } exitCode)
{
    return exitCode;
}

app.MapQrPilotApi();
app.MapQrPilotWebhooks();
app.MapGatewaySimulators();

await app.RunAsync();
return 0;

namespace PilotHost
{
    /// <summary>Lets tests start this host.</summary>
    public partial class Program;
}
