using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Testing.MoMo;

namespace QrPilot.Packaging.Tests.Snippets;

/// <summary>The uses in the readmes of the packages that hosts are made of.</summary>
internal static class HostUse
{
    public static async Task SqliteAsync(WebApplicationBuilder builder, string signingKey)
    {
        builder.Services
            .AddQrPilot(options => options.SigningKeys.Add(signingKey))
            .UseSqlite(options => options.Path = "data/qrpilot.db")
            .AddApi();
        var app = builder.Build();
        await app.Services.GetRequiredService<IStorageHealth>().MigrateAsync(CancellationToken.None);
    }

    public static void Postgres(WebApplicationBuilder builder, string signingKey)
    {
        builder.Services
            .AddQrPilot(options => options.SigningKeys.Add(signingKey))
            .UsePostgres(options =>
            {
                options.ConnectionString = builder.Configuration.GetConnectionString("QrPilot")!;
                options.AutoMigrate = builder.Environment.IsDevelopment();
            })
            .AddApi();
    }

    public static void Redis(WebApplicationBuilder builder, string signingKey)
    {
        builder.Services
            .AddQrPilot(options => options.SigningKeys.Add(signingKey))
            .UsePostgres(options => options.ConnectionString = builder.Configuration.GetConnectionString("QrPilot")!)
            .UseRedis(options => options.Configuration = "redis:6379")
            .AddApi();
    }

    public static async Task<int> AspNetCoreAsync(WebApplicationBuilder builder, string signingKey, string[] args)
    {
        builder.Services
            .AddQrPilot(options => options.SigningKeys.Add(signingKey))
            .UseSqlite(options => options.Path = "data/qrpilot.db")
            .AddApi(limits => limits.RequestsPerAddress = 120);
        var app = builder.Build();
        app.MapQrPilotApi();
        app.MapQrPilotWebhooks();
        return await app.RunQrPilotAsync(args);
    }

    public static async Task<int> MerchantUiAsync(WebApplicationBuilder builder, string signingKey, string[] args)
    {
        builder.Services
            .AddQrPilot(options => options.SigningKeys.Add(signingKey))
            .UseSqlite(options => options.Path = "data/qrpilot.db")
            .ShareDataProtectionKeys()
            .AddApi()
            .AddMerchantUi(options => options.UseLocalSignIn());
        var app = builder.Build();
        app.MapQrPilotApi();
        app.MapQrPilotMerchantUi("/merchant");
        return await app.RunQrPilotAsync(args);
    }

    public static void MoMo(WebApplicationBuilder builder, string signingKey)
    {
        builder.Services
            .AddQrPilot(options => options.SigningKeys.Add(signingKey))
            .UseSqlite(options => options.Path = "data/qrpilot.db")
            .AddMoMo(builder.Configuration)
            .AddApi();
        var app = builder.Build();
        app.MapQrPilotApi();
        app.MapQrPilotWebhooks();
    }

    public static void VNPay(WebApplicationBuilder builder, string signingKey)
    {
        builder.Services
            .AddQrPilot(options => options.SigningKeys.Add(signingKey))
            .UseSqlite(options => options.Path = "data/qrpilot.db")
            .AddVNPay(builder.Configuration)
            .AddApi();
        var app = builder.Build();
        app.MapQrPilotApi();
        app.MapQrPilotWebhooks();
    }

    public static void ZaloPay(WebApplicationBuilder builder, string signingKey)
    {
        builder.Services
            .AddQrPilot(options => options.SigningKeys.Add(signingKey))
            .UseSqlite(options => options.Path = "data/qrpilot.db")
            .AddZaloPay(builder.Configuration)
            .AddApi();
        var app = builder.Build();
        app.MapQrPilotApi();
        app.MapQrPilotWebhooks();
    }

    public static void Simulators(WebApplicationBuilder builder)
    {
        builder.Services.AddGatewaySimulators(options => options.MoMoMerchants.Add(new MoMoSimulatorMerchant
        {
            PartnerCode = "SHOP", AccessKey = "an access key", SecretKey = "a secret key",
        }));
        var app = builder.Build();
        app.MapGatewaySimulators();
    }
}
