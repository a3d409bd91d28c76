using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace QrPilot.Docs.Tests.Snippets;

/// <summary>The host in README.md.</summary>
internal static class HostUse
{
    public static void Assemble(WebApplicationBuilder builder, WebApplication app, IConfiguration configuration, string signingKey)
    {
        builder.Services
            .AddQrPilot(options => options.SigningKeys.Add(signingKey))
            .UseSqlite(options => options.Path = "data/qrpilot.db")
            .AddMoMo(configuration)
            .AddVNPay(configuration)
            .AddZaloPay(configuration)
            .AddApi();

        app.MapQrPilotApi();
        app.MapQrPilotWebhooks();
    }
}
