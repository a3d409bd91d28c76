using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Storage;
using QrPilot.Tests.Shared;

namespace QrPilot.Sdk.AspNetCore.Tests.Telemetry;

/// <summary>What hosts tell in a day is what docs/telemetry.md says: nothing more, nothing less, in the same units and with the same tags.</summary>
[Collection(Listening.Name)]
public sealed class TelemetryTests(PostgresServer postgres, RedisServer redis) : IClassFixture<PostgresServer>, IClassFixture<RedisServer>
{
    /// <summary>What these days do not tell: no append is refused, and VNPay's calls may not be repeated.</summary>
    private static readonly (string Package, string Name)[] Silent =
        [("QrPilot.Sdk.Postgres", "qrpilot.postgres.append.refused"), ("QrPilot.Sdk.Payments.VNPay", "qrpilot.gateway.call.repetitions")];

    /// <summary>The pages tell of themselves where they are tested.</summary>
    private const string Pages = "QrPilot.Sdk.MerchantUi";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Days_OnBothStoresAndWithSilentGateways_TellWhatTheDocumentSays()
    {
        using var heard = new Heard();
        await PlayOnSqliteAsync(heard);
        await PlayOnPostgresAsync(heard);
        await PlaySilentlyAsync(heard);
        List<Told> documented = [.. TelemetryDocument.Read(Path.Combine(AppContext.BaseDirectory, "telemetry.md")).Where(told => told.Package != Pages)];

        // What the packages make, measured or not.
        Assert.Equal(
            documented.Where(told => told.Kind != Told.Span).Select(told => (told.Package, told.Name, told.Kind, told.Unit)).Order(),
            heard.Instruments.Values.Select(made => (made.Meter.Name, made.Name, Told.KindOf(made), made.Unit ?? "")).Order());

        // What they have told, with all the tags that were ever there.
        Assert.Equal(
            documented.Where(told => told.Kind != Told.Span && !Silent.Contains((told.Package, told.Name))).Select(told => (told.Package, told.Name, told.Tags)).Order(),
            heard.Measurements.GroupBy(told => (told.Meter, told.Name)).Select(
                told => (told.Key.Meter, told.Key.Name, Names(told.SelectMany(one => one.Tags.Keys)))).Order());
        Assert.Equal(
            documented.Where(told => told.Kind == Told.Span).Select(told => (told.Package, told.Name, told.Tags)).Order(),
            heard.Spans.GroupBy(span => (span.Source.Name, span.OperationName)).Select(
                span => (span.Key.Name, span.Key.OperationName, Names(span.SelectMany(one => one.TagObjects).Select(tag => tag.Key)))).Order());

        // Ids belong to spans.
        Assert.All(heard.Measurements.SelectMany(told => told.Tags.Values), value => Assert.DoesNotMatch("^[a-z]{3}_[0-9a-f]{32}$", $"{value}"));
        Assert.All(heard.Instruments.Values, made => Assert.True(made.Unit == "s" || made.Unit is ['{', .., '}'], made.Name));
    }

    private static async Task PlayOnSqliteAsync(Heard heard)
    {
        await using var host = new ApiHost();
        await host.InitializeAsync();
        var scene = await (await Scene.PlayAsync(host, host.Shop)).PayAsync();
        await host.PostAsync($"/v1/payments/{scene.PaidPaymentId}/refunds", host.Shop.Ops, new JsonObject { ["reason"] = "nguội" }, key: "refund-1");
        (await host.GetAsync("/v1/events?limit=10", host.Shop.Read)).Good();
        (await host.GetAsync("/v1/stores")).Is(401, ErrorCodes.Unauthorized);
        await host.PostAsync($"/v1/sessions/{scene.SessionId}/events", scene.SessionToken, Scene.Batch(Scene.Event("no.such.type")));
        await host.PostAsync($"/v1/sessions/{scene.SessionId}/cash", host.Shop.Ops, new JsonObject { ["amount"] = -1 });
        await host.PostAsync("/v1/sessions/ses_none/cash", host.Shop.Ops, new JsonObject { ["amount"] = 1 });
        await Reports.SendAsync(host, host.Shop, "no header");
        await AskAboutAsync(host, scene.PaymentId);
        heard.Ask();
    }

    private static async Task AskAboutAsync(ApiHost host, string paymentId)
    {
        var inquiry = InquiryWrite.Put(new Inquiry(paymentId, Scene.Now.AddMinutes(-1), Asked: 0));
        await host.Services.GetRequiredService<ICommitStore>().CommitAsync(new Commit { TenantId = "shop", Inquiries = [inquiry] }, Stop);
        Assert.Equal(1, await host.Services.GetRequiredService<InquiryService>().AskAsync(10, Stop));
    }

    private async Task PlayOnPostgresAsync(Heard heard)
    {
        await using var host = new ApiHost
        {
            Postgres = await postgres.CreateDatabaseAsync(template: null, Stop),
            Redis = redis.Connection,
            Limits = limits => limits.RequestsPerAddress = 1,
        };
        await host.InitializeAsync();
        await Scene.PlayAsync(host, host.Shop);
        await host.GetAsync("/v1/stores");
        (await host.GetAsync("/v1/stores")).Is(429, ErrorCodes.TooManyRequests);
        heard.Ask();
    }

    private static async Task PlaySilentlyAsync(Heard heard)
    {
        var folder = Directory.CreateTempSubdirectory("qrpilot-silent-");
        await SilentGateways.PlayAsync(folder.FullName, IsReconciled, Stop);
        folder.Delete(recursive: true);

        bool IsReconciled() => heard.Of("qrpilot.job.duration").Any(job => job.Tags["qrpilot.job"] is "reconcile_day");
    }

    private static string Names(IEnumerable<string> tags) => string.Join(' ', tags.Distinct().Order(StringComparer.Ordinal));
}
