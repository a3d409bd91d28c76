using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Hosting.Commands;
using QrPilot.Sdk.Hosting.Start;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Tests.Hosting;

/// <summary>What a host does on its first start, and by its commands.</summary>
public sealed class FirstTenantTests : IDisposable
{
    private const string Shop = "shop";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-first-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string KeyPath => Path.Combine(_folder.FullName, "admin.key");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Start_OnAnEmptyStore_MakesTheTenantAndAKeyThatOpensEverything()
    {
        await using var host = Host();

        await StartAsync(host);

        var caller = await host.GetRequiredService<ApiKeyService>().AuthenticateAsync((await File.ReadAllTextAsync(KeyPath, Stop)).Trim(), Stop);
        Assert.Equal((Shop, ApiScopes.Admin), (caller!.TenantId, caller.Scopes));
        Assert.Equal("Quán Một", (await host.GetRequiredService<ICatalogStore>().FindTenantAsync(Shop, Stop))!.Name);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
        }
    }

    [Fact]
    public async Task Start_TheSecondTime_ChangesNothing()
    {
        await using var host = Host();
        await StartAsync(host);
        var key = await File.ReadAllTextAsync(KeyPath, Stop);

        await using var again = Host(options => options.TenantName = "Another");
        await StartAsync(again);

        Assert.Equal(key, await File.ReadAllTextAsync(KeyPath, Stop));
        Assert.Equal("Quán Một", (await again.GetRequiredService<ICatalogStore>().FindTenantAsync(Shop, Stop))!.Name);
        Assert.Single(await again.GetRequiredService<ICatalogStore>().ListApiKeysAsync(Shop, Stop));
    }

    [Fact]
    public async Task Start_WithoutMigrateAndPath_DemandsTheSchemaAndMakesNoKey()
    {
        await using var host = Host(options => (options.Migrate, options.AdminKeyPath) = (false, null));

        await Assert.ThrowsAnyAsync<QrPilotException>(() => StartAsync(host));
        Assert.Equal(HostCommands.Done, (await RunAsync(host, "migrate")).ExitCode);
        await StartAsync(host);

        Assert.Empty(await host.GetRequiredService<ICatalogStore>().ListApiKeysAsync(Shop, Stop));
    }

    [Theory]
    [InlineData("", "Quán")]
    [InlineData("Shop", "Quán")]
    [InlineData("shop", " ")]
    public async Task Start_ATenantThatIsNone_IsRefused(string id, string name)
    {
        await using var host = Host(options => (options.TenantId, options.TenantName) = (id, name));

        await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(host));
    }

    [Fact]
    public async Task Key_WithScopes_PrintsAKeyThatHasThem()
    {
        await using var host = Host();
        await StartAsync(host);

        var (exitCode, output, _) = await RunAsync(host, "key", Shop, "till", "ingest", "read");

        var caller = await host.GetRequiredService<ApiKeyService>().AuthenticateAsync(output.TrimEnd('\n'), Stop);
        Assert.Equal((HostCommands.Done, ApiScopes.Ingest | ApiScopes.Read), (exitCode, caller!.Scopes));
    }

    [Fact]
    public async Task Key_OfATenantThatIsNotThere_IsRefusedWithTheReason()
    {
        await using var host = Host();
        await RunAsync(host, "migrate");

        var (exitCode, output, errors) = await RunAsync(host, "key", "nobody", "till", "read");

        Assert.Equal((HostCommands.Refused, ""), (exitCode, output));
        Assert.Contains("no tenant nobody", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrat")]
    [InlineData("key", "shop", "till")]
    [InlineData("key", "shop", "till", "everything")]
    [InlineData("restored", "now")]
    public async Task Run_WordsThatNoCommandKnows_TellsTheUsageAndDoesNothing(params string[] words)
    {
        await using var host = Host();

        var (exitCode, output, errors) = await RunAsync(host, words);

        Assert.Equal((HostCommands.WrongUse, ""), (exitCode, output));
        Assert.All(["migrate", "restored", "key"], word => Assert.Contains($"{word} ", errors, StringComparison.Ordinal));
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task Run_WithoutWords_LeavesTheHostToServe()
    {
        await using var host = Host();

        Assert.Null((await RunAsync(host, "--QrPilot:Data=x", "migrate")).ExitCode);
    }

    private ServiceProvider Host(Action<FirstTenantOptions>? change = null)
    {
        var services = new ServiceCollection();
        services.AddQrPilot(options => options.SigningKeys.Add(Convert.ToBase64String(new byte[32])))
            .UseSqlite(options => options.Path = Path.Combine(_folder.FullName, "qrpilot.db"))
            .AddFirstTenant(options =>
            {
                (options.TenantId, options.TenantName, options.Migrate, options.AdminKeyPath) = (Shop, "Quán Một", true, KeyPath);
                change?.Invoke(options);
            });
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static Task StartAsync(ServiceProvider host) =>
        host.GetServices<IHostedService>().OfType<FirstTenant>().Single().StartingAsync(Stop);

    private static async Task<(int? ExitCode, string Output, string Errors)> RunAsync(ServiceProvider host, params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var errors = new StringWriter { NewLine = "\n" };
        var exitCode = await host.GetRequiredService<HostCommands>().RunAsync(args, output, errors, Stop);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
