using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Bills;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Testing;

namespace QrPilot.Sdk.Conformance.Gateways;

/// <summary>A host without HTTP: all services, the gateway under test, a store with a dish of 50.000 đ, and tables to order at.</summary>
internal sealed class GatewayScene : IAsyncDisposable
{
    public const long Price = 50_000;

    private const string StoreId = "sto_1";
    private readonly ServiceProvider _services;
    private int _tables;

    private GatewayScene(GatewayStage stage, ManualClock clock, Action<QrPilotBuilder> useStorage)
    {
        Stage = stage;
        Clock = clock;
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(clock);
        var builder = services.AddQrPilot(options => options.SigningKeys.Add(Convert.ToBase64String(new byte[32])));
        useStorage(builder);
        stage.Assemble(builder);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public GatewayStage Stage { get; }

    public ManualClock Clock { get; }

    private static Caller Staff => new() { TenantId = GatewayStage.Tenant, Id = "staff", Scopes = ApiScopes.Admin };

    public static async Task<GatewayScene> StartAsync(
        GatewayStage stage, ManualClock clock, Action<QrPilotBuilder> useStorage, CancellationToken cancellationToken)
    {
        await stage.StartAsync(cancellationToken);
        var scene = new GatewayScene(stage, clock, useStorage);
        await scene.Get<IStorageHealth>().MigrateAsync(cancellationToken);
        await scene.SeedAsync(cancellationToken);
        return scene;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<GatewayRoute> RouteAsync(CancellationToken cancellationToken) =>
        (await Get<GatewayDirectory>().FindAsync(Stage.Gateway, GatewayStage.Account, cancellationToken))!;

    /// <summary>A guest orders one dish and asks to pay it; the payment is open at the gateway.</summary>
    public async Task<Payment> OpenPaymentAsync(CancellationToken cancellationToken, string? key = null)
    {
        var sessionId = await OrderAsync(cancellationToken);
        return await RequestAsync(sessionId, key, cancellationToken);
    }

    /// <summary>A guest orders one dish.</summary>
    public async Task<string> OrderAsync(CancellationToken cancellationToken)
    {
        var table = new Table
        {
            Id = $"tbl_{Interlocked.Increment(ref _tables)}", StoreId = StoreId, Name = $"Bàn {_tables}", CreatedAt = Clock.GetUtcNow(),
        };
        await Get<ICommitStore>().CommitAsync(new Commit { TenantId = GatewayStage.Tenant, Table = table }, cancellationToken);
        var scan = new ScanCommand(null, GatewayStage.Tenant, table.Id, null, null, null);
        var sessionId = await TextAsync(Get<SessionService>().ScanAsync(scan, Plan<ScanResult>(result => result.Session.Id), cancellationToken));
        var added = new EventCommand
        {
            IdempotencyKey = $"add-{table.Id}",
            SessionId = sessionId,
            Type = EventTypes.ItemAdded,
            OccurredAt = Clock.GetUtcNow(),
            Data = JsonDocument.Parse("""{"line_id":"l1","item_id":"itm_1","quantity":1}""").RootElement,
        };
        await Get<EventService>().AppendAsync(Staff, [added], null, cancellationToken);
        await Get<OrderService>().SubmitAsync(Staff, sessionId, null, null, Plan<OrderResult>(result => result.Order.Id), cancellationToken);
        return sessionId;
    }

    public async Task<Payment> RequestAsync(string sessionId, string? key, CancellationToken cancellationToken)
    {
        var command = new PaymentCommand(sessionId, Stage.Gateway, null, null, "203.0.113.7");
        var id = await TextAsync(Get<PaymentService>().RequestAsync(Staff, command, Plan<Payment>(payment => payment.Id, key), cancellationToken));
        return await PaymentAsync(id, cancellationToken);
    }

    public async Task<Payment> PaymentAsync(string paymentId, CancellationToken cancellationToken) =>
        (await Get<IPaymentStore>().FindPaymentAsync(GatewayStage.Tenant, paymentId, cancellationToken))!;

    /// <summary>The payer pays; the host has not heard of it.</summary>
    public async Task<PaidOrder> PayAsync(Payment payment, CancellationToken cancellationToken, VndAmount? amount = null)
    {
        var opened = new CreateOutcome
        {
            State = GatewayState.Pending,
            GatewayCode = payment.GatewayCode ?? "",
            PayUrl = payment.PayUrl,
            Deeplink = payment.Deeplink,
            QrContent = payment.QrContent,
        };
        var paid = amount ?? payment.Amount;
        var transaction = await Stage.PayAsync(payment.Id, opened, paid, cancellationToken);
        return OrderOf(payment, transaction) with { Amount = paid };
    }

    public PaidOrder OrderOf(Payment payment, string transactionId) =>
        new(payment.Id, payment.CreatedAt, payment.Amount, transactionId, Clock.GetUtcNow());

    public async Task<NotificationReceipt> DeliverAsync(NotificationCopy copy, CancellationToken cancellationToken) =>
        (await Get<NotificationService>().ReceiveAsync(Stage.Gateway, GatewayStage.Account, copy.Headers, copy.Body, cancellationToken))!;

    /// <summary>Lets time pass and asks whatever is due then.</summary>
    public async Task AskAfterAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        Clock.Advance(wait);
        await Get<InquiryService>().AskAsync(1000, cancellationToken);
    }

    public async Task<Refund> RefundAsync(Payment payment, long? amount, string? key, CancellationToken cancellationToken)
    {
        var command = new RefundCommand(payment.Id, amount is { } dong ? new VndAmount(dong) : null, "mon nguoi");
        var id = await TextAsync(Get<RefundService>().RequestAsync(Staff, command, Plan<Refund>(refund => refund.Id, key), cancellationToken));
        return await RefundAsync(id, cancellationToken);
    }

    public async Task<Refund> RefundAsync(string refundId, CancellationToken cancellationToken) =>
        (await Get<IPaymentStore>().FindRefundAsync(GatewayStage.Tenant, refundId, cancellationToken))!;

    public async Task<Capture?> CaptureAsync(string transactionId, CancellationToken cancellationToken) =>
        await Get<IPaymentStore>().FindCaptureAsync(GatewayStage.Tenant, Stage.Gateway, GatewayStage.Account, transactionId, cancellationToken);

    public async Task<Session> SessionAsync(Payment payment, CancellationToken cancellationToken) =>
        (await Get<ISessionStore>().FindSessionAsync(GatewayStage.Tenant, payment.SessionId, cancellationToken))!;

    /// <summary>Reconciles the day of a payment, as it stands, and gives the run of the shop.</summary>
    public async Task<Run> ReconcileAsync(Payment payment, CancellationToken cancellationToken)
    {
        var runs = await Get<ReconciliationService>().RunAsync(GatewayStage.Tenant, StoreId, payment.BusinessDate, dryRun: true, cancellationToken);
        return runs.Single();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Stage.DisposeAsync();
    }

    private static ReplyPlan<T> Plan<T>(Func<T, string> text, string? key = null) => new(
        key is null ? null : new IdempotentRequest("conformance", key, new byte[32]),
        result => new StoredAnswer(200, Encoding.UTF8.GetBytes(text(result)))) { Command = "Conformance" };

    private static async Task<string> TextAsync(Task<Reply> reply) => Encoding.UTF8.GetString((await reply).Answer.Body.Span);

    private async Task SeedAsync(CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow();
        await Get<ICatalogStore>().AddTenantAsync(new Tenant(GatewayStage.Tenant, "Conformance", now), cancellationToken);
        var store = new Store
        {
            Id = StoreId,
            Code = "Q1",
            Name = "Quán Một",
            Kind = StoreKind.Restaurant,
            TimeZone = "Asia/Ho_Chi_Minh",
            CutOverHour = 4,
            GatewayAccount = GatewayStage.Account,
            CreatedAt = now,
        };
        var dish = new MenuItem
        {
            Id = "itm_1", StoreId = StoreId, Code = "PHO", Name = "Phở bò", Price = new VndAmount(Price), Available = true, CreatedAt = now,
        };
        await Get<ICommitStore>().CommitAsync(new Commit { TenantId = GatewayStage.Tenant, Store = store, MenuItem = dish }, cancellationToken);
    }
}
