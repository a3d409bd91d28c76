using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.AspNetCore;
using QrPilot.Sdk.AspNetCore.Bills;
using QrPilot.Sdk.AspNetCore.Cash;
using QrPilot.Sdk.AspNetCore.Catalog;
using QrPilot.Sdk.AspNetCore.Events;
using QrPilot.Sdk.AspNetCore.Health;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.AspNetCore.Kpis;
using QrPilot.Sdk.AspNetCore.Limits;
using QrPilot.Sdk.AspNetCore.OpenApi;
using QrPilot.Sdk.AspNetCore.Payments;
using QrPilot.Sdk.AspNetCore.Reconciliation;
using QrPilot.Sdk.AspNetCore.Sessions;
using QrPilot.Sdk.AspNetCore.Settlements;
using QrPilot.Sdk.AspNetCore.Webhooks;
using QrPilot.Sdk.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts QrPilot's HTTP API into an ASP.NET Core host.</summary>
public static class QrPilotApiExtensions
{
    /// <summary>Registers what the API, the webhooks and the OpenAPI 3.1 document need.</summary>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="limits">Changes how often callers may ask; null keeps the defaults.</param>
    /// <returns>The same builder.</returns>
    public static QrPilotBuilder AddApi(this QrPilotBuilder builder, Action<ApiRateLimitOptions>? limits = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<ApiRateLimitOptions>().Configure(limits ?? (_ => { })).ValidateOnStart();
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<ApiRateLimitOptions>, ApiRateLimitOptionsValidator>());
        builder.Services.AddSingleton<ApiTelemetry>();
        builder.Services.AddSingleton<Authenticator>();
        builder.Services.AddSingleton<RateLimiter>();
        builder.Services.AddSingleton<Doorkeeper>();
        builder.Services.Configure<JsonOptions>(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiSchemas.Resolver));
        builder.Services.AddOpenApi("v1", ApiDocument.Configure);
        return builder;
    }

    /// <summary>Maps the API under <c>/v1</c>, the probes under <c>/health</c> and the document at <c>/openapi/v1.json</c>.</summary>
    public static IEndpointRouteBuilder MapQrPilotApi(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        SessionEndpoints.Map(endpoints);
        BillEndpoints.Map(endpoints);
        PaymentEndpoints.Map(endpoints);
        InboxEndpoints.Map(endpoints);
        GatewayAccountEndpoints.Map(endpoints);
        EventEndpoints.Map(endpoints);
        CatalogEndpoints.Map(endpoints);
        ApiKeyEndpoints.Map(endpoints);
        DrawerEndpoints.Map(endpoints);
        ReconciliationEndpoints.Map(endpoints);
        KpiEndpoints.Map(endpoints);
        ResolutionEndpoints.Map(endpoints);
        SettlementEndpoints.Map(endpoints);
        HealthEndpoints.Map(endpoints);
        UnmatchedRoutes.Map(endpoints, "/v1/{**path}");
        UnmatchedRoutes.Map(endpoints, "/health/{**path}");
        endpoints.MapOpenApi();
        return endpoints;
    }

    /// <summary>Maps the addresses that gateways notify: <c>/webhooks/{gateway}/{account}</c>, POST or GET as each
    /// gateway does it.</summary>
    public static IEndpointRouteBuilder MapQrPilotWebhooks(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        WebhookEndpoints.Map(endpoints);
        UnmatchedRoutes.Map(endpoints, "/webhooks/{**path}");
        return endpoints;
    }
}
