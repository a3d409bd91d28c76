using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Bills;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Testing;

namespace QrPilot.Sdk.Tests.Support;

/// <summary>All services over a SQLite file of their own, a clock that stands still and a gateway that obeys. It holds two tenants,
/// and of the first a store with three tables and a dish of 50.000 đ.</summary>
internal sealed class TestHost : IDisposable
{
    public const string StoreId = "sto_1";
    public const string Table = "tbl_1";
    public const string OtherTenant = "t-two";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-sdk-");
    private readonly ServiceProvider _services;
    private int _lines;
    private int _backups;

    private TestHost()
    {
        DatabasePath = Path.Combine(_folder.FullName, "qrpilot.db");
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton<IPaymentGateway>(Gateway);
        services.AddQrPilot(options => options.SigningKeys.Add(Convert.ToBase64String(new byte[32])))
            .UseSqlite(options => (options.Path, options.BusyTimeout) = (DatabasePath, TimeSpan.Zero))
            .AddSettlements(options => options.Maps[SettlementOptions.NameOf(Sample.Gateway, Sample.Account)] = SettlementMap);
        Registered = [.. services.Select(service => service.ServiceType)];
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string DatabasePath { get; }

    public IReadOnlyList<Type> Registered { get; }

    public IServiceProvider Services => _services;

    public ManualClock Clock { get; } = new(Sample.Noon);

    public FakeGateway Gateway { get; } = new();

    public SettlementMap SettlementMap { get; } = new()
    {
        TransactionId = ["tx"], Reference = ["order"], Gross = ["gross"], PaidAt = ["at"], TimeFormats = ["yyyy-MM-dd HH:mm:ss"],
    };

    public SessionService Sessions => Get<SessionService>();

    public EventService Events => Get<EventService>();

    public CashService Cash => Get<CashService>();

    public PaymentService Payments => Get<PaymentService>();

    public RefundService Refunds => Get<RefundService>();

    public InquiryService Inquiries => Get<InquiryService>();

    public NotificationService Notifications => Get<NotificationService>();

    public ReconciliationService Reconciliation => Get<ReconciliationService>();

    public FeedReader Feed => Get<FeedReader>();

    public IBooksStore Books => Get<IBooksStore>();

    public static async Task<TestHost> StartAsync()
    {
        var host = new TestHost();
        await host.Get<IStorageHealth>().MigrateAsync(Stop);
        await host.Get<ICatalogStore>().AddTenantAsync(new Tenant(Sample.Tenant, "Quán Một", Sample.Noon), Stop);
        await host.Get<ICatalogStore>().AddTenantAsync(new Tenant(OtherTenant, "Quán Hai", Sample.Noon), Stop);
        await host.SeedAsync();
        return host;
    }

    /// <summary>A host over a backup of another one's file, as late as that one is.</summary>
    public static TestHost OverBackup(string backup, TestHost lost)
    {
        var host = new TestHost { _lines = lost._lines };
        File.Copy(backup, host.DatabasePath);
        host.Clock.Advance(lost.Clock.GetUtcNow() - Sample.Noon);
        return host;
    }

    /// <summary>Copies the file while it is used, as docs/operations.md tells; gives the copy's path.</summary>
    public async Task<string> BackUpAsync()
    {
        var path = Path.Combine(_folder.FullName, $"backup-{Interlocked.Increment(ref _backups)}.db");
        await using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = $"vacuum into '{path}'";
        await command.ExecuteNonQueryAsync(Stop);
        return path;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A plan whose answer is a text, under an idempotency key where one is given.</summary>
    public static ReplyPlan<T> Plan<T>(Func<T, string> text, string? key = null, byte payload = 1)
    {
        var fingerprint = Enumerable.Repeat(payload, 32).ToArray();
        return new ReplyPlan<T>(
            key is null ? null : new IdempotentRequest("tenant", key, fingerprint),
            result => new StoredAnswer(200, Encoding.UTF8.GetBytes(text(result)))) { Command = "Test" };
    }

    public static string Text(Reply reply) => Encoding.UTF8.GetString(reply.Answer.Body.Span);

    public static async Task<T[]> SixteenAsync<T>(Func<int, Task<T>> work) =>
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => work(i))));

    public async Task<string> ScanAsync(string table = Table, string? key = null, string? device = null)
    {
        var command = new ScanCommand(null, Sample.Tenant, table, device, null, null);
        return Text(await Sessions.ScanAsync(command, Plan<ScanResult>(result => result.Session.Id, key), Stop));
    }

    /// <summary>Opens a session and orders dishes of 50.000 đ.</summary>
    public async Task<string> DineAsync(int dishes = 1, string table = Table)
    {
        var sessionId = await ScanAsync(table);
        await OrderAsync(sessionId, dishes);
        return sessionId;
    }

    public async Task OrderAsync(string sessionId, int dishes = 1, string? key = null)
    {
        var line = Interlocked.Increment(ref _lines);
        var added = Sample.Command(
            sessionId, $"add-{line:d8}", EventTypes.ItemAdded, $$"""{"line_id":"l{{line}}","item_id":"itm_1","quantity":{{dishes}}}""");
        await Events.AppendAsync(Sample.Diner(sessionId), [added], null, Stop);
        await Get<OrderService>().SubmitAsync(
            Sample.Diner(sessionId), sessionId, null, null, Plan<OrderResult>(result => result.Order.Id, key), Stop);
    }

    public Task<Reply> PayAsync(string sessionId, string? key = null, byte payload = 1, long? amount = null) => Payments.RequestAsync(
        Sample.Diner(sessionId),
        new PaymentCommand(sessionId, Sample.Gateway, amount is { } dong ? Sample.Dong(dong) : null, null),
        Plan<Payment>(payment => payment.Id, key, payload),
        Stop);

    /// <summary>Opens a session, orders a dish and asks for its payment.</summary>
    public async Task<(string Session, string Payment)> DineToPayAsync(string table = Table)
    {
        var sessionId = await DineAsync(table: table);
        return (sessionId, Text(await PayAsync(sessionId)));
    }

    /// <summary>Opens a session, orders a dish and pays it.</summary>
    public async Task<(string Session, string Payment)> DineAndPayAsync(string table = Table)
    {
        var (session, payment) = await DineToPayAsync(table);
        await DeliverAsync(payment, "tx-" + payment);
        return (session, payment);
    }

    /// <summary>One table paid by wallet and one in cash.</summary>
    public async Task DinePaidDayAsync()
    {
        await DineAndPayAsync();
        await TakeCashAsync(await DineAsync(table: "tbl_2"));
    }

    /// <summary>Gives money back; the answer is the refund's id.</summary>
    public Task<Reply> RefundAsync(string paymentId, long? amount = null, string? key = null) => Refunds.RequestAsync(
        Sample.Staff(),
        new RefundCommand(paymentId, amount is { } dong ? Sample.Dong(dong) : null, "cold soup"),
        Plan<Refund>(refund => refund.Id, key),
        Stop);

    public async Task<Payment> PaymentAsync(string paymentId) =>
        (await Get<IPaymentStore>().FindPaymentAsync(Sample.Tenant, paymentId, Stop))!;

    public async Task<Refund> RefundOfAsync(string refundId) =>
        (await Get<IPaymentStore>().FindRefundAsync(Sample.Tenant, refundId, Stop))!;

    public Task<Reply> TakeCashAsync(string sessionId, long? amount = null, string? key = null, byte payload = 1, long? tendered = null)
    {
        var command = new CashCommand(
            sessionId, amount is { } dong ? Sample.Dong(dong) : null, tendered is { } given ? Sample.Dong(given) : null, null, null);
        return Cash.RecordAsync(Sample.Staff(), command, Plan<CashResult>(result => result.Cash.Id, key, payload), Stop);
    }

    public Task<Reply> VoidCashAsync(string sessionId, string cashId) => Cash.VoidAsync(
        Sample.Staff(), sessionId, cashId, "mistyped", null, Plan<CashResult>(result => result.Cash.Id), Stop);

    public Task<Reply> VoidAsync(string sessionId) =>
        Sessions.VoidAsync(Sample.Staff(), sessionId, null, "left", Plan<SessionDetail>(detail => detail.Session.Id), Stop);

    public async Task<NotificationDisposition> DeliverAsync(
        string reference, string transactionId = "9001", long amount = 50_000, GatewayState state = GatewayState.Succeeded)
    {
        var body = FakeGateway.Body(reference, transactionId, amount, state);
        return (await Notifications.ReceiveAsync(Sample.Gateway, Sample.Account, "", body, Stop))!.Disposition;
    }

    public Task<SessionDetail> ReadAsync(string sessionId) => Sessions.ReadAsync(Sample.Staff(), sessionId, Stop);

    public async Task<IReadOnlyList<EventDraft>> FeedAsync(string? type = null)
    {
        var page = await Feed.ReadAsync(Sample.Staff(), new FeedRequest { Limit = 1_000, Type = type }, Stop);
        return [.. page.Events.Select(stored => stored.Event)];
    }

    public Task<IReadOnlyList<Run>> RunAsync(string? storeId = StoreId, bool dryRun = false) =>
        Reconciliation.RunAsync(Sample.Tenant, storeId, Sample.Day, dryRun, Stop);

    public Task<DayClose> CloseDayAsync() => Reconciliation.CloseDayAsync(Sample.Staff(), StoreId, Sample.Day, counted: null, Stop);

    public void Dispose()
    {
        _services.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task SeedAsync()
    {
        var store = new Store
        {
            Id = StoreId,
            Code = "Q1",
            Name = "Quán Một",
            Kind = StoreKind.Restaurant,
            TimeZone = "Asia/Ho_Chi_Minh",
            CutOverHour = 4,
            GatewayAccount = Sample.Account,
            CreatedAt = Sample.Noon,
        };
        var dish = new MenuItem
        {
            Id = "itm_1",
            StoreId = StoreId,
            Code = "PHO",
            Name = "Phở bò",
            Price = Sample.Dong(50_000),
            Available = true,
            CreatedAt = Sample.Noon,
        };
        await Get<ICommitStore>().CommitAsync(new Commit { TenantId = Sample.Tenant, Store = store, MenuItem = dish }, Stop);
        foreach (var number in Enumerable.Range(1, 3))
        {
            var table = new Table { Id = $"tbl_{number}", StoreId = StoreId, Name = $"Bàn {number}", CreatedAt = Sample.Noon };
            await Get<ICommitStore>().CommitAsync(new Commit { TenantId = Sample.Tenant, Table = table }, Stop);
        }
    }
}
