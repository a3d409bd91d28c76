using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Payments.Gateways.Http;

namespace QrPilot.Docs.Tests.Snippets;

/// <summary>The call in docs/extending.md.</summary>
internal static class GatewayUse
{
    public static async Task<GatewayReply> AskAsync(
        IHttpClientFactory clients, IMeterFactory meters, TimeProvider clock, ILogger logger, string account, byte[] body, CancellationToken cancellationToken)
    {
        var telemetry = new GatewayTelemetry(meters, "Shop.Payments.Bank", "bank");
        var caller = new GatewayCaller(clients, "Shop.Payments.Bank", $"Bank (account {account})", TimeSpan.FromSeconds(30), telemetry, clock, logger);
        var reply = await caller.SendAsync(
            new GatewayCall { Name = "query", Address = new Uri("https://bank.example/query"), Body = body, MayRepeat = true },
            cancellationToken);
        return reply;
    }
}
