using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Storage;
using QrPilot.Tests.Shared;

namespace QrPilot.Sdk.AspNetCore.Tests.Telemetry;

/// <summary>A host without an API: its gateways answer nothing but trouble, and its background work is done once.</summary>
internal static class SilentGateways
{
    /// <param name="folder">Where its file is.</param>
    /// <param name="isDone">Whether enough background work was done.</param>
    /// <param name="stop">Ends the waiting.</param>
    public static async Task PlayAsync(string folder, Func<bool> isDone, CancellationToken stop)
    {
        using var http = new ScriptedHttp().Answer("busy", 503);
        var clock = new SkippingClock();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddQrPilot(options => options.SigningKeys.Add(Convert.ToBase64String(new byte[32])))
            .UseSqlite(options => options.Path = Path.Combine(folder, "silent.db"))
            .AddMoMo(options => options.Accounts["shop"] = new()
            {
                Tenant = "shop", PartnerCode = "SHOP", AccessKey = new("key"), SecretKey = new("secret"), Endpoint = "https://momo.example", ReturnUrl = "https://shop.example", NotifyUrl = "https://shop.example",
            })
            .AddVNPay(options => options.Accounts["shop"] = new()
            {
                Tenant = "shop", TmnCode = "SHOP0001", HashSecret = new("secret"), Endpoint = "https://vnpay.example", PayAddress = "https://vnpay.example", ReturnUrl = "https://shop.example",
            })
            .AddZaloPay(options => options.Accounts["shop"] = new()
            {
                Tenant = "shop", AppId = "9001", Key1 = new("key1"), Key2 = new("key2"), Endpoint = "https://zalopay.example", NotifyUrl = "https://shop.example",
            });
        foreach (var name in new[] { QrPilotMoMoExtensions.HttpClientName, QrPilotVNPayExtensions.HttpClientName, QrPilotZaloPayExtensions.HttpClientName })
        {
            services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => http);
        }

        await using var host = services.BuildServiceProvider();
        await host.GetRequiredService<IStorageHealth>().MigrateAsync(stop);
        foreach (var gateway in host.GetServices<IPaymentGateway>())
        {
            var account = (await gateway.FindAccountAsync("shop", stop))!;
            var query = new QueryPayment { PaymentId = "pay_0193f0a1b2c37d4e8f9001122334455a", CreatedAt = clock.GetUtcNow(), Amount = new(50_000) };

            // The tenth failed attempt opens the circuit.
            for (var i = 0; i < 10; i++)
            {
                await Assert.ThrowsAsync<GatewayException>(() => account.QueryAsync(query, stop));
            }
        }

        await host.GetRequiredService<ILeaseStore>().PutAsync([new WorkUnit("reconcile_day", "shop", "2026-03-14")], TimeSpan.Zero, stop);
        foreach (var work in host.GetServices<IHostedService>())
        {
            await work.StartAsync(stop);
        }

        while (!isDone())
        {
            stop.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        foreach (var work in host.GetServices<IHostedService>())
        {
            await work.StopAsync(stop);
        }
    }
}
