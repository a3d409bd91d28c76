using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Accounts;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Payments.Gateways;

/// <summary>Accounts may come from anywhere: a vault answers late, changes its mind and makes mistakes.</summary>
public sealed class GatewayAccountsTests
{
    private const string Canary = "canary-1234567890";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Find_SameSettings_BuildsTheAccountOnce(bool late)
    {
        var vault = new Vault { Late = late, Settings = Good("one") };
        var accounts = Accounts(vault, out var built);

        var first = await accounts.FindAsync("main", TestHost.Stop);
        var again = await accounts.FindAsync("main", TestHost.Stop);

        Assert.NotNull(first);
        Assert.Same(first, again);
        Assert.Equal(["main one"], built);
    }

    [Fact]
    public async Task Find_RotatedSecret_IsInForceAtOnce()
    {
        var vault = new Vault { Settings = Good("one") };
        var accounts = Accounts(vault, out var built);
        await accounts.FindAsync("main", TestHost.Stop);

        vault.Settings = Good("two");
        await accounts.FindAsync("main", TestHost.Stop);

        Assert.Equal(["main one", "main two"], built);
    }

    [Fact]
    public async Task Find_TakenAway_IsGone()
    {
        var vault = new Vault { Settings = Good("one") };
        var accounts = Accounts(vault, out _);
        await accounts.FindAsync("main", TestHost.Stop);

        vault.Settings = null;

        Assert.Null(await accounts.FindAsync("main", TestHost.Stop));
    }

    [Fact]
    public async Task Find_WrongSettings_NamesThemAndNoSecret()
    {
        var accounts = Accounts(new Vault { Settings = new() { Key = " " + Canary } }, out var built);

        var refusal = await Assert.ThrowsAsync<QrPilotException>(() => accounts.FindAsync("main", TestHost.Stop).AsTask());

        Assert.Equal(ErrorCodes.InvalidConfiguration, refusal.Code);
        Assert.Contains("QrPilot:Gateways:Sample:main:Tenant", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("QrPilot:Gateways:Sample:main:Key", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, refusal.ToString(), StringComparison.Ordinal);
        Assert.Empty(built);
    }

    private static SampleAccountOptions Good(string key) => new() { Tenant = "t", Key = key };

    private static GatewayAccounts<SampleAccountOptions> Accounts(Vault vault, out List<string> built)
    {
        var log = built = [];
        return new GatewayAccounts<SampleAccountOptions>(vault, "QrPilot:Gateways:Sample", (name, settings) =>
        {
            log.Add($"{name} {settings.Key.Reveal()}");
            return new FakeGateway();
        });
    }

    private sealed class Vault : IGatewayAccountProvider<SampleAccountOptions>
    {
        public bool Late { get; init; }

        public SampleAccountOptions? Settings { get; set; }

        public async ValueTask<SampleAccountOptions?> FindAsync(string account, CancellationToken cancellationToken)
        {
            if (Late)
            {
                await Task.Yield();
            }

            return Settings;
        }
    }
}
