using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.Diagnostics;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Payments.MoMo;
using QrPilot.Sdk.Payments.VNPay;
using QrPilot.Sdk.Payments.ZaloPay;

namespace QrPilot.Sdk.AspNetCore.Tests.Secrets;

/// <summary>Puts a canary into every secret, does everything that can be done and everything that can go wrong, and looks for the canaries
/// in whatever came out.</summary>
[Collection(Listening.Name)]
public sealed class SecretsTests
{
    private static readonly string[] Gateways = ["momo", "vnpay", "zalopay"];
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Everything_DoneAndGoneWrong_ShowsNoSecret()
    {
        await using var host = await CanaryHost.StartAsync();
        host.Services.GetRequiredService<VerboseTenants>().SwitchOn(host.Tenant.Id, TimeSpan.FromHours(1));
        await UseAsync(host, "shop");
        await UseAsync(host, "nowhere");
        await host.EnterAsync("entered");
        await UseAsync(host, "entered");
        await NotifyWronglyAsync(host);
        var exceptions = await BreakAsync(host);
        var dumps = Dump(host.Services);

        var everything = host.Log.Entries.Concat(host.Answers).Concat(exceptions).Concat(dumps).ToList();

        // The search sees what it is meant to see: all three gateways spoke, failed and were refused.
        Assert.Contains(everything, text => text.Contains("QrPilot.Sdk.Payments.NotificationService", StringComparison.Ordinal));
        Assert.Contains(everything, text => text.Contains("QrPilot.Verbose", StringComparison.Ordinal));
        Assert.Contains(everything, text => text.Contains("QRP7002", StringComparison.Ordinal));
        Assert.Contains(everything, text => text.Contains("QRP7004", StringComparison.Ordinal));
        Assert.Contains(everything, text => text.Contains(Secret.Hidden, StringComparison.Ordinal));
        Assert.True(exceptions.Count >= 18, $"{exceptions.Count} exceptions");
        foreach (var canary in host.Canaries)
        {
            foreach (var form in FormsOf(canary))
            {
                var leak = everything.Find(text => text.Contains(form, StringComparison.Ordinal));
                Assert.True(leak is null, $"{canary} came out:\n{leak}");
            }
        }
    }

    /// <summary>A secret is also out when it is encoded.</summary>
    private static string[] FormsOf(string canary) =>
        [canary, Uri.EscapeDataString(canary), Convert.ToBase64String(Encoding.UTF8.GetBytes(canary)), Convert.ToHexStringLower(Encoding.UTF8.GetBytes(canary))];

    /// <summary>Orders, pays and refunds through every gateway; where the account leads nowhere every call fails.</summary>
    private static async Task UseAsync(CanaryHost host, string account)
    {
        var store = await host.SendAsync(HttpMethod.Post, "/v1/stores", host.Tenant.Admin, new JsonObject
        {
            ["code"] = account, ["name"] = "Quán Phở", ["kind"] = "restaurant", ["gateway_account"] = account,
        });
        var item = await host.SendAsync(HttpMethod.Post, "/v1/menu-items", host.Tenant.Admin, new JsonObject
        {
            ["store_id"] = (string)store!["id"]!, ["code"] = "PHO", ["name"] = "Phở", ["price"] = 50_000,
        });
        foreach (var gateway in Gateways)
        {
            var table = await host.SendAsync(HttpMethod.Post, "/v1/tables", host.Tenant.Admin, new JsonObject
            {
                ["store_id"] = (string)store["id"]!, ["name"] = gateway,
            });
            var opened = await host.SendAsync(HttpMethod.Post, "/v1/sessions", null, new JsonObject { ["table_token"] = (string)table!["table_token"]! });
            var (session, token) = ((string)opened!["session"]!["id"]!, (string)opened["session_token"]!);
            await host.SendAsync(HttpMethod.Post, $"/v1/sessions/{session}/events", token, Scene.Batch(Scene.Event("item.added", data: new JsonObject
            {
                ["line_id"] = "l1", ["item_id"] = (string)item!["id"]!, ["quantity"] = 1,
            })));
            await host.SendAsync(HttpMethod.Post, $"/v1/sessions/{session}/orders", token, new JsonObject());
            var payment = await host.SendAsync(HttpMethod.Post, $"/v1/sessions/{session}/payments", token, new JsonObject { ["gateway"] = gateway });
            if (account == "shop")
            {
                await host.PayAsync((string)payment!["pay_url"]!);
                var id = (string)payment["id"]!;
                var paid = await host.SendAsync(HttpMethod.Get, $"/v1/payments/{id}", host.Tenant.Read);
                Assert.Equal("succeeded", (string?)paid!["state"]);
                await host.SendAsync(HttpMethod.Post, $"/v1/payments/{id}/refunds", host.Tenant.Ops, new JsonObject { ["amount"] = 10_000, ["reason"] = "cold" });
            }
        }

        await host.Services.GetRequiredService<InquiryService>().AskAsync(100, TestContext.Current.CancellationToken);
    }

    private static async Task NotifyWronglyAsync(CanaryHost host)
    {
        foreach (var account in new[] { "shop", "nobody" })
        {
            var momo = new MoMoNote(account, "pay_1", 50_000).Sign("wrong");
            await host.SendAsync(HttpMethod.Post, $"/webhooks/momo/{account}", body: momo);
            await host.SendAsync(HttpMethod.Post, $"/webhooks/momo/{account}", raw: "{"u8.ToArray());
            await host.SendAsync(HttpMethod.Get, $"/webhooks/vnpay/{account}?{new VNPayNote(account, "pay_1", 50_000).Sign("wrong")}");
            await host.SendAsync(HttpMethod.Post, $"/webhooks/zalopay/{account}", body: new JsonObject { ["data"] = "{}", ["mac"] = new string('0', 64), ["type"] = 1 });
        }

        await host.SendAsync(HttpMethod.Get, "/v1/notifications?from=2026-01-01&to=2099-01-01", host.Tenant.Read);
        await host.SendAsync(HttpMethod.Get, "/openapi/v1.json");
        await host.SendAsync(HttpMethod.Get, "/health/ready");
        await host.SendAsync(HttpMethod.Get, "/v1/api-keys", host.Tenant.Admin);
    }

    /// <summary>Every call of the accounts that lead nowhere, and settings that are wrong.</summary>
    private static async Task<List<string>> BreakAsync(CanaryHost host)
    {
        var stop = TestContext.Current.CancellationToken;
        var caught = new List<string>();
        foreach (var (gateway, name) in host.Services.GetServices<IPaymentGateway>().SelectMany(gateway => new[] { (gateway, "nowhere"), (gateway, "entered") }))
        {
            var account = (await gateway.FindAccountAsync(name, stop))!;
            var amount = new VndAmount(50_000);
            var id = "pay_0193f0a1b2c37d4e8f9001122334455a";
            var refund = new RefundPayment
            {
                RefundId = "rfd_0193f0a1b2c37d4e8f9001122334455a", CreatedAt = Now, SentAt = Now, Amount = amount, PaymentId = id,
                PaymentCreatedAt = Now,
                PaymentAmount = amount, TransactionId = "251122000000123", Reason = "cold", RequestedBy = "key_1",
            };
            Func<Task>[] calls =
            [
                () => account.CreateAsync(new() { PaymentId = id, Amount = amount, Description = "x", CreatedAt = Now }, stop),
                () => account.QueryAsync(new() { PaymentId = id, Amount = amount, CreatedAt = Now }, stop),
                () => account.RefundAsync(refund, stop),
                () => account.QueryRefundAsync(refund.Question, stop),
            ];
            foreach (var call in calls)
            {
                caught.Add((await Record.ExceptionAsync(call))?.ToString() ?? "");
            }

            caught.Add($"{gateway} {account} {JsonSerializer.Serialize<object>(account)}");
        }

        caught.RemoveAll(text => text.Length == 0);
        return caught;
    }

    /// <summary>What a careless developer may write to a log.</summary>
    private static IEnumerable<string> Dump(IServiceProvider services)
    {
        object[] options =
        [
            services.GetRequiredService<IOptionsMonitor<MoMoOptions>>().CurrentValue,
            services.GetRequiredService<IOptionsMonitor<VNPayOptions>>().CurrentValue,
            services.GetRequiredService<IOptionsMonitor<ZaloPayOptions>>().CurrentValue,
        ];
        foreach (var dump in options)
        {
            yield return $"{dump} {JsonSerializer.Serialize(dump)}";
        }
    }
}
