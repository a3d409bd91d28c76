using System.Text.Json.Nodes;
using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.AspNetCore.Tests.Flow;

/// <summary>What a merchant reads of a store's days.</summary>
[Collection(BusyHost.Name)]
public sealed class KpiTests(ApiHost host)
{
    /// <summary>The scene's closed day has two bills of 45,000 đồng: of one 30,000 were paid in cash, and the other was let go.</summary>
    [Fact]
    public async Task Kpis_DeclaredDayAndSilentDay_TellWhatIsMeasurable()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        await DeclareAsync(scene, new JsonObject { ["source"] = "z_report", ["orders"] = 5, ["revenue"] = 180_000 });

        var kpis = await ReadAsync(scene, scene.Day, scene.Day.AddDays(1));

        Assert.Equal(2, kpis["days"]!.AsArray().Count);
        var day = kpis["days"]![0]!["figures"]!;
        var byCount = day["capture"]!["by_count"]!;
        Assert.Equal((2L, 4L, 0.5, "a"), ((long)byCount["numerator"]!, (long)byCount["denominator"]!, (double)byCount["share"]!, (string)byCount["grade"]!));
        Assert.Equal("wilson", (string)byCount["interval"]!["method"]!);
        var byValue = day["capture"]!["by_value"]!;
        Assert.Equal((90_000L, 180_000L, "c"), ((long)byValue["numerator"]!, (long)byValue["denominator"]!, (string)byValue["grade"]!));
        Assert.Equal((1L, 1L, 15_000L), ((long)day["matches"]!, (long)day["open_exceptions"]!, (long)day["at_risk"]!));
        Assert.True((long)day["median_seconds_to_match"]! >= 0);
        Assert.Equal("no_settlement_files", (string)day["match"]!["all"]!["by_count"]!["not_measurable"]!);

        var silent = kpis["days"]![1]!["figures"]!["capture"]!["by_count"]!.AsObject();
        Assert.Equal(("no_denominator", false, false), ((string)silent["not_measurable"]!, silent.ContainsKey("share"), silent.ContainsKey("numerator")));
        Assert.Equal((0.5, 1), ((double)kpis["period"]!["capture"]!["by_count"]!["share"]!, (int)kpis["period"]!["capture"]!["by_count"]!["measured_days"]!));
        Assert.Equal(15_000L, (long)kpis["period"]!["at_risk"]!);
    }

    [Fact]
    public async Task Declaration_WithoutFigures_TakesTheSourceBack()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);

        await DeclareAsync(scene, new JsonObject { ["source"] = "pos_count", ["note"] = "máy khác" });

        var byCount = (await ReadAsync(scene, scene.Day, scene.Day))["period"]!["capture"]!["by_count"]!;
        Assert.Equal("no_denominator", (string)byCount["not_measurable"]!);
        var said = (await host.GetAsync(PathOf(scene), host.Shop.Read)).Good()["items"]!.AsArray();
        Assert.Equal([1, 2], said.Select(declaration => (int)declaration!["number"]!));
        Assert.Equal([4L, null], said.Select(declaration => (long?)declaration!["orders"]));
    }

    [Fact]
    public async Task Declaration_WithoutFiguresOrNote_IsRefused()
    {
        var scene = await host.SharedSceneAsync();

        var answer = await host.PostAsync(PathOf(scene), host.Shop.Ops, new JsonObject { ["source"] = "tally" });

        answer.Is(400, ErrorCodes.InvalidField);
        Assert.NotNull(answer.Json["errors"]!["note"]);
    }

    [Theory]
    [InlineData(0, -1)]
    [InlineData(0, 93)]
    public async Task Kpis_PeriodEmptyOrTooLong_IsRefused(int from, int to)
    {
        var scene = await host.SharedSceneAsync();

        var answer = await host.GetAsync(
            $"/v1/stores/{scene.StoreId}/kpis?from={Scene.Text(scene.Day.AddDays(from))}&to={Scene.Text(scene.Day.AddDays(to))}", host.Shop.Read);

        answer.Is(400, ErrorCodes.InvalidField);
        Assert.NotNull(answer.Json["errors"]!["to"]);
    }

    private static string PathOf(Scene scene) => $"/v1/stores/{scene.StoreId}/days/{Scene.Text(scene.Day)}/declarations";

    private Task<JsonNode> DeclareAsync(Scene scene, JsonObject declaration) => scene.PostAsync(PathOf(scene), host.Shop.Ops, declaration);

    private async Task<JsonNode> ReadAsync(Scene scene, DateOnly from, DateOnly to) =>
        (await host.GetAsync($"/v1/stores/{scene.StoreId}/kpis?from={Scene.Text(from)}&to={Scene.Text(to)}", host.Shop.Read)).Good();
}
