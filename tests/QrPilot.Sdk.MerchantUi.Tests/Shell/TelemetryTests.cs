using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.MerchantUi.Tests.Support;
using QrPilot.Tests.Shared;

namespace QrPilot.Sdk.MerchantUi.Tests.Shell;

/// <summary>What the pages tell is what docs/telemetry.md says of them.</summary>
public sealed class TelemetryTests(Chromium chromium)
{
    private const string Package = QrPilotTelemetry.MeterName;

    [Fact]
    public async Task Visit_WithARefusalAndALook_TellsWhatTheDocumentSays()
    {
        using var heard = new Heard();
        await using var host = new SqliteHost();
        await host.InitializeAsync();
        var shop = await host.MakeShopAsync();
        var store = await shop.AddStoreAsync("Q1", "Cà phê Quận 1", tables: 1);
        await using (var visitor = await chromium.VisitAsync(host))
        {
            await visitor.GoAsync("/sign-in");
            await visitor.Page.Locator("input[name=login]").FillAsync(shop.Owner);
            await visitor.Page.Locator("input[name=password]").FillAsync("wrong");
            await visitor.TapAsync("Đăng nhập");
            await visitor.Page.Locator("[role=alert]").WaitForAsync();
            await visitor.SignInAsync(shop.Owner);
            await visitor.GoAsync("/s/Q1/now");
            await shop.OrderAsync(store, "B01", ("Trà đào", 45_000, 1));
            await visitor.Page.Locator(".tile.warn").WaitForAsync();
        }

        var documented = TelemetryDocument.Read(Path.Combine(AppContext.BaseDirectory, "telemetry.md")).Where(told => told.Package == Package).ToList();
        Assert.Equal(
            documented.Where(told => told.Kind != Told.Span).Select(told => (told.Name, told.Kind, told.Unit)).Order(),
            heard.Instruments.Values.Where(made => made.Meter.Name == Package).Select(made => (made.Name, Told.KindOf(made), made.Unit ?? "")).Distinct().Order());
        Assert.Equal(
            documented.Where(told => told.Kind != Told.Span).Select(told => (told.Name, told.Tags)).Order(),
            heard.Measurements.Where(told => told.Meter == Package).GroupBy(told => told.Name).Select(told => (told.Key, Names(told.SelectMany(one => one.Tags.Keys)))).Order());
        Assert.Equal(
            documented.Where(told => told.Kind == Told.Span).Select(told => (told.Name, told.Tags)).Order(),
            heard.Spans.Where(span => span.Source.Name == Package).GroupBy(span => span.OperationName).Select(
                span => (span.Key, Names(span.SelectMany(one => one.TagObjects).Select(tag => tag.Key)))).Order());
    }

    /// <summary>A command is one thing wherever it is given.</summary>
    [Fact]
    public async Task Commands_OfPages_AreCalledAsInTheApi()
    {
        await using var host = new SqliteHost();
        await host.InitializeAsync();
        var shop = await host.MakeShopAsync();
        var store = await shop.AddStoreAsync("Q1", "Cà phê Quận 1");
        var free = await shop.AddTableAsync(store, "B01");
        await shop.AddTableAsync(store, "B02");
        var session = await shop.OrderAsync(store, "B02", ("Trà đào", 45_000, 1));
        using var heard = new Heard(host.Services.GetRequiredService<IMeterFactory>(), spans: false);

        await using (var visitor = await chromium.VisitAsync(host))
        {
            await visitor.SignInAsync(shop.Owner);
            await visitor.GoAsync($"/s/Q1/sessions/{session}");
            await visitor.TapAsync("Thu tiền mặt");
            await visitor.Page.Locator(".notice").WaitForAsync();
            await visitor.GoAsync($"/s/Q1/tables/{free.Id}");
            await visitor.TapAsync("Mở bàn");
            await visitor.Page.Locator(".notice").WaitForAsync();
        }

        Assert.Equal(["RecordCash", "OpenTable"], heard.Of("qrpilot.command.duration").Select(told => told.Tags["qrpilot.command"]));
    }

    private static string Names(IEnumerable<string> tags) => string.Join(' ', tags.Distinct().Order(StringComparer.Ordinal));
}
