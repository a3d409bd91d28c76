using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Rehearsal.Stages;
using QrPilot.Sdk.Conformance.Gateways;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.MoMo;
using QrPilot.Sdk.Payments.VNPay;
using QrPilot.Sdk.Payments.ZaloPay;
using QrPilot.Sdk.Testing.MoMo;
using QrPilot.Sdk.Testing.VNPay;
using QrPilot.Sdk.Testing.ZaloPay;

namespace QrPilot.Rehearsal.Fuzz;

/// <summary>What is fuzzed: for every gateway the account of its stage with the stage's messages, and its public sandbox accounts with
/// captured and odd messages.</summary>
internal sealed class FuzzTargets : IAsyncDisposable
{
    private const string Sandbox = "sandbox";
    private const string SandboxOfPhp = "sandbox-php";

    private readonly List<SimulatorStage> _stages;
    private readonly ServiceProvider _services;

    private FuzzTargets(List<SimulatorStage> stages, ServiceProvider services)
    {
        _stages = stages;
        _services = services;
    }

    public static async Task<FuzzTargets> StartAsync(CancellationToken cancellationToken)
    {
        List<SimulatorStage> stages = [new MoMoStage(TimeProvider.System), new VNPayStage(TimeProvider.System), new ZaloPayStage(TimeProvider.System)];
        var services = new ServiceCollection();
        var builder = services.AddQrPilot(options => options.SigningKeys.Add(Convert.ToBase64String(new byte[32])));
        foreach (var stage in stages)
        {
            await stage.StartAsync(cancellationToken);
            stage.Assemble(builder);
        }

        services.Configure<MoMoOptions>(options =>
        {
            options.Accounts[Sandbox] = Account(SandboxKeys.MoMo);
            options.Accounts[SandboxOfPhp] = Account(SandboxKeys.MoMoOfPhp);
        });
        services.Configure<VNPayOptions>(options => options.Accounts[Sandbox] = Account(SandboxKeys.VNPay));
        services.Configure<ZaloPayOptions>(options => options.Accounts[Sandbox] = Account(SandboxKeys.ZaloPay));
        return new FuzzTargets(stages, services.BuildServiceProvider());
    }

    public async Task<IReadOnlyList<FuzzTarget>> ListAsync(int seed, CancellationToken cancellationToken)
    {
        var targets = new List<FuzzTarget>();
        foreach (var stage in _stages)
        {
            targets.Add(await OfStageAsync(stage, cancellationToken));
        }

        var (momo, php, vnpay, zalopay) = (SandboxKeys.MoMo, SandboxKeys.MoMoOfPhp, SandboxKeys.VNPay, SandboxKeys.ZaloPay);
        targets.Add(new FuzzTarget(
            "momo", await AccountAsync("momo", Sandbox, cancellationToken), [.. CapturedMessages.MoMo, .. OddMessages.OfMoMo(momo, seed)], CapturedMessages.MoMoOfPhp));
        targets.Add(new FuzzTarget(
            "momo",
            await AccountAsync("momo", SandboxOfPhp, cancellationToken),
            [.. CapturedMessages.MoMoOfPhp, .. OddMessages.OfMoMo(php, seed)],
            CapturedMessages.MoMo));
        targets.Add(new FuzzTarget(
            "vnpay",
            await AccountAsync("vnpay", Sandbox, cancellationToken),
            [.. CapturedMessages.VNPay, .. OddMessages.OfVNPay(vnpay, seed)],
            [.. OddMessages.OfVNPay(new VNPaySimulatorMerchant { TmnCode = vnpay.TmnCode, HashSecret = "not the secret" }, seed)]));
        targets.Add(new FuzzTarget(
            "zalopay",
            await AccountAsync("zalopay", Sandbox, cancellationToken),
            [.. CapturedMessages.ZaloPay, .. OddMessages.OfZaloPay(zalopay, seed)],
            [.. OddMessages.OfZaloPay(new ZaloPaySimulatorMerchant { AppId = zalopay.AppId, Key1 = "not key1", Key2 = "not key2" }, seed)]));
        return targets;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        foreach (var stage in _stages)
        {
            await stage.DisposeAsync();
        }
    }

    private async Task<FuzzTarget> OfStageAsync(SimulatorStage stage, CancellationToken cancellationToken)
    {
        var order = new PaidOrder(
            "pay_0193f0a1b2c37d4e8f9001122334455a",
            new DateTimeOffset(2026, 3, 14, 5, 0, 0, TimeSpan.Zero),
            new VndAmount(50_000),
            "990000001",
            new DateTimeOffset(2026, 3, 14, 5, 1, 0, TimeSpan.Zero));
        NotificationCopy?[] genuine = [stage.Success(order), stage.Refusal(order), stage.Refusal(order, stage.UnknownCode), stage.WithUnknownField(order)];
        return new FuzzTarget(
            stage.Gateway,
            await AccountAsync(stage.Gateway, GatewayStage.Account, cancellationToken),
            [.. genuine.OfType<NotificationCopy>()],
            [stage.Forged(order), stage.OfOtherAccount(order), .. stage.Tampered(order).Select(tampered => tampered.Copy)]);
    }

    private async Task<IGatewayAccount> AccountAsync(string gateway, string account, CancellationToken cancellationToken) =>
        (await _services.GetRequiredService<GatewayDirectory>().FindAsync(gateway, account, cancellationToken))!.Account;

    private static MoMoAccountOptions Account(MoMoSimulatorMerchant merchant) => new()
    {
        Tenant = GatewayStage.Tenant, PartnerCode = merchant.PartnerCode, AccessKey = merchant.AccessKey, SecretKey = merchant.SecretKey,
    };

    private static VNPayAccountOptions Account(VNPaySimulatorMerchant merchant) => new()
    {
        Tenant = GatewayStage.Tenant, TmnCode = merchant.TmnCode, HashSecret = merchant.HashSecret,
    };

    private static ZaloPayAccountOptions Account(ZaloPaySimulatorMerchant merchant) => new()
    {
        Tenant = GatewayStage.Tenant, AppId = merchant.AppId.ToString(CultureInfo.InvariantCulture), Key1 = merchant.Key1, Key2 = merchant.Key2,
    };
}
