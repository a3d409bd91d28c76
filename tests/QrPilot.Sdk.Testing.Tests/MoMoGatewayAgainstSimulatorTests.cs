using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.MoMo;

namespace QrPilot.Sdk.Testing.Tests;

/// <summary>The gateway and the simulator share no protocol code: what one signs the other checks with its own.</summary>
public class MoMoGatewayAgainstSimulatorTests
{
    [Fact]
    public async Task Gateway_CreatePayRead_GivesAVerifiedNotice()
    {
        await using var host = await SimulatorHost.StartAsync();
        await using var services = Services(host);
        var gateway = services.GetRequiredService<IPaymentGateway>();

        var opened = await gateway.CreateAsync(Payment, TestContext.Current.CancellationToken);
        var paid = await host.PayAsync(opened.PayUrl!, ("at", "1700000000123"));
        var reading = gateway.Read("shop", Assert.Single(host.Received));

        Assert.Equal(PaymentState.Pending, opened.State);
        Assert.Equal(
            new GatewayNotice
            {
                Reference = Payment.PaymentId,
                TransactionId = (string)paid["transaction_id"]!,
                Amount = Payment.Amount,
                State = PaymentState.Succeeded,
                GatewayCode = "0",
                At = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123),
            },
            reading.Notice);
    }

    [Fact]
    public async Task Gateway_CancelledAtTheSimulator_ReadsNoTransaction()
    {
        await using var host = await SimulatorHost.StartAsync();
        await using var services = Services(host);
        var gateway = services.GetRequiredService<IPaymentGateway>();
        var opened = await gateway.CreateAsync(Payment, TestContext.Current.CancellationToken);

        using var response = await host.PostAsync(opened.PayUrl!, ("action", "cancel"));

        var notice = gateway.Read("shop", Assert.Single(host.Received)).Notice!;
        Assert.Equal(PaymentState.Cancelled, notice.State);
        Assert.Null(notice.TransactionId);
    }

    [Fact]
    public async Task Gateway_ForgedAtTheSimulator_IsABadSignature()
    {
        await using var host = await SimulatorHost.StartAsync();
        await using var services = Services(host);
        var gateway = services.GetRequiredService<IPaymentGateway>();
        for (var i = 0; i < 8; i++)
        {
            var opened = await gateway.CreateAsync(Payment with { PaymentId = $"pay_{i}" }, TestContext.Current.CancellationToken);
            using var response = await host.PostAsync(opened.PayUrl!, ("action", "forge_only"));
        }

        Assert.Equal(8, host.Received.Count);
        Assert.All(host.Received, body => Assert.Equal(NotificationFault.BadSignature, gateway.Read("shop", body).Fault));
    }

    [Fact]
    public async Task Gateway_WrongKey_IsRefusedBySimulator()
    {
        await using var host = await SimulatorHost.StartAsync();
        await using var services = Services(host, settings => settings.SecretKey = "wrong");

        var outcome = await services.GetRequiredService<IPaymentGateway>().CreateAsync(Payment, TestContext.Current.CancellationToken);

        Assert.Equal(PaymentState.Failed, outcome.State);
        Assert.Equal("13", outcome.GatewayCode);
    }

    private static CreatePayment Payment =>
        new("shop", "pay_019aabbccddeeff00112233445566778", new VndAmount(125_000), "Bàn 5: phở bò");

    private static ServiceProvider Services(SimulatorHost host, Action<MoMoAccountOptions>? change = null)
    {
        var services = new ServiceCollection();
        new QrPilotBuilder(services).AddMoMo(options =>
        {
            var settings = new MoMoAccountOptions
            {
                Tenant = "tenant-1",
                PartnerCode = SimulatorHost.PartnerCode,
                AccessKey = SimulatorHost.AccessKey,
                SecretKey = SimulatorHost.SecretKey,
                Endpoint = host.Endpoint,
                ReturnUrl = host.Address + "/return",
                NotifyUrl = host.Address + "/notify",
            };
            change?.Invoke(settings);
            options.Accounts["shop"] = settings;
        });
        return services.BuildServiceProvider(validateScopes: true);
    }
}
