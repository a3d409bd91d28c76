using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QrPilot.Benchmarks.Load;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.MoMo;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Benchmarks.Webhooks;

/// <summary>A host with both endpoints over one database file.</summary>
internal sealed class WebhookHost : IAsyncDisposable
{
    private const string Tenant = "bench";
    private const string AccessKey = "access";
    private const string SecretKey = "a secret of the benchmark";
    private static readonly DateTimeOffset Noon = new(2026, 3, 14, 5, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 3, 14);
    private static readonly VndAmount Amount = new(50_000);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-bench-");
    private readonly WebApplication _app;
    private int _made;

    private WebhookHost()
    {
        var path = Path.Combine(_folder.FullName, "qrpilot.db");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddQrPilot(options => options.SigningKeys.Add(Convert.ToBase64String(new byte[32])))
            .UseSqlite(options => options.Path = path)
            .AddMoMo(options => options.Accounts["main"] = new MoMoAccountOptions
            {
                Tenant = Tenant, PartnerCode = "BENCH", AccessKey = AccessKey, SecretKey = SecretKey,
            })
            .AddApi();
        _app = builder.Build();
        _app.MapQrPilotWebhooks();
        Naive = new NaiveInbox(path);
    }

    public string Address => _app.Urls.Single();

    private NaiveInbox Naive { get; }

    public static async Task<WebhookHost> StartAsync()
    {
        var host = new WebhookHost();
        await host.Get<IStorageHealth>().MigrateAsync(CancellationToken.None);
        host.Naive.Map(host._app);
        await host.SeedAsync();
        await host._app.StartAsync();
        return host;
    }

    /// <summary>Makes payments that are open and the signed notifications that say they are paid.</summary>
    public async Task<List<byte[]>> NotificationsAsync(int count)
    {
        var bodies = new List<byte[]>(count);
        var commits = new List<Task<CommitResult>>();
        for (var i = 0; i < count; i++)
        {
            var number = _made++;
            commits.Add(Get<ICommitStore>().CommitAsync(Open(number), CancellationToken.None));
            bodies.Add(Notification(number));
        }

        await Task.WhenAll(commits);
        return bodies;
    }

    /// <summary>Checks that every notification of ours was applied: a rate of a host that loses some is worth nothing.</summary>
    public async Task CheckAsync(int atLeast)
    {
        var paid = 0;
        for (var number = 0; number < _made; number++)
        {
            var capture = await Get<IPaymentStore>().FindCaptureAsync(Tenant, "momo", "main", Transaction(number), CancellationToken.None);
            paid += capture is null ? 0 : 1;
        }

        if (paid < atLeast)
        {
            throw new InvalidOperationException($"{paid} of {atLeast} notifications were applied.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static string PaymentId(int number) => string.Create(CultureInfo.InvariantCulture, $"pay_{number:d32}");

    private static string Transaction(int number) => (4_000_000_000L + number).ToString(CultureInfo.InvariantCulture);

    private static Commit Open(int number)
    {
        var session = new Session
        {
            Id = $"ses_{number}",
            StoreId = "sto_1",
            TableId = "tbl_1",
            BusinessDate = Day,
            State = SessionState.Closed,
            OpenedAt = Noon,
            LastActivityAt = Noon,
            LastSeenAt = Noon,
            EndedAt = Noon,
            EndReason = SessionEndReason.Staff,
            BillTotal = Amount,
            PaidTotal = VndAmount.Zero,
            OrderCount = 1,
            Version = 1,
        };
        var payment = new Payment
        {
            Id = PaymentId(number),
            SessionId = session.Id,
            StoreId = session.StoreId,
            BusinessDate = Day,
            Gateway = "momo",
            Account = "main",
            Amount = Amount,
            State = PaymentState.Pending,
            RequestedAt = Noon,
            CreatedAt = Noon,
            Version = 1,
        };
        return new Commit { TenantId = Tenant, Sessions = [new SessionWrite(session, null)], Payments = [new PaymentWrite(payment, null)] };
    }

    private static byte[] Notification(int number)
    {
        var id = PaymentId(number);
        var at = Noon.AddSeconds(30).ToUnixTimeMilliseconds();
        var transaction = Transaction(number);
        var text = $"accessKey={AccessKey}&amount={Amount.Dong}&extraData=&message=Thành công.&orderId={id}&orderInfo=Thanh toán&orderType=momo_wallet"
            + $"&partnerCode=BENCH&payType=qr&requestId={id}&responseTime={at}&resultCode=0&transId={transaction}";
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(SecretKey), Encoding.UTF8.GetBytes(text)));
        return JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            ["partnerCode"] = "BENCH",
            ["orderId"] = id,
            ["requestId"] = id,
            ["amount"] = Amount.Dong,
            ["orderInfo"] = "Thanh toán",
            ["orderType"] = "momo_wallet",
            ["transId"] = long.Parse(transaction, CultureInfo.InvariantCulture),
            ["resultCode"] = 0,
            ["message"] = "Thành công.",
            ["payType"] = "qr",
            ["responseTime"] = at,
            ["extraData"] = "",
            ["signature"] = signature,
        });
    }

    private async Task SeedAsync()
    {
        await Get<ICatalogStore>().AddTenantAsync(new Tenant(Tenant, "Bench", Noon), CancellationToken.None);
        var store = BenchStore.Of(Noon);
        var table = new Table { Id = "tbl_1", StoreId = store.Id, Name = "Bàn 1", CreatedAt = Noon };
        await Get<ICommitStore>().CommitAsync(new Commit { TenantId = Tenant, Store = store }, CancellationToken.None);
        await Get<ICommitStore>().CommitAsync(new Commit { TenantId = Tenant, Table = table }, CancellationToken.None);
    }

    private T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();
}
