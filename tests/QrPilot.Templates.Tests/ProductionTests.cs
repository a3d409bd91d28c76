using QrPilot.Templates.Tests.Support;

namespace QrPilot.Templates.Tests;

/// <summary>A generated host where nobody sits before it.</summary>
public sealed class ProductionTests(Workshop workshop)
{
    private const string Key = "QrPilot__SigningKeys__0";

    private static readonly string SigningKey = Convert.ToBase64String(new byte[32]);

    [Fact]
    public async Task Host_InProduction_DemandsKeysAndServesWhenItHasThem()
    {
        var folder = await workshop.MakeAsync("Production Shop", "--simulator");
        var readme = HostReadme.Of(folder);
        var lines = readme.Production.Split('\n').Select(line => line.Split('#')[0].Trim()).ToList();
        var (publish, program, migrate, serve, key) = (lines[0], Path.Combine(folder, lines[1]["cd ".Length..]), lines[2], lines[3], lines[4]);
        await Shell.RunAsync(folder, workshop.Environment, "bash", "-c", publish);

        var refused = await Shell.TryAsync(program, workshop.Environment, "bash", "-c", serve);
        var environment = new Dictionary<string, string?>(workshop.Environment) { [Key] = SigningKey };
        await Shell.RunAsync(program, environment, "bash", "-c", migrate);
        await using var host = await RunningHost.StartAsync(
            program, new Dictionary<string, string?>(environment) { ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information" }, "bash", "-c", "exec " + serve);
        var issued = (await Shell.RunAsync(program, environment, "bash", "-c", key)).Trim();

        var address = readme.Text.Split("listens at `")[1].Split('`')[0];
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", issued);
        using var stores = await client.GetAsync("/v1/stores", TestContext.Current.CancellationToken);
        using var simulator = await client.GetAsync("/simulator/momo/control/stats", TestContext.Current.CancellationToken);
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("QrPilot:SigningKeys is empty", refused.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(program, "data", "admin.key")) || File.Exists(Path.Combine(program, "data", "signing.key")));
        Assert.True(stores.IsSuccessStatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, simulator.StatusCode);
    }
}
