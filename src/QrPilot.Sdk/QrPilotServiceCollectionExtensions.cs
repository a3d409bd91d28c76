using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QrPilot.Sdk;
using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Bills;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Diagnostics;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Hosting.Commands;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Limits;
using QrPilot.Sdk.Lookups;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Inquiries;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Reconciliation.Suggestions;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Restores;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Sessions.Board;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the rules of QrPilot.</summary>
public static class QrPilotServiceCollectionExtensions
{
    /// <summary>Adds the rules, their services and the background worker. A storage must be chosen on the returned builder.</summary>
    /// <param name="services">Where to register; calling twice registers once.</param>
    /// <param name="configure">The settings; at least one signing key.</param>
    public static QrPilotBuilder AddQrPilot(this IServiceCollection services, Action<QrPilotOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<QrPilotOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<QrPilotOptions>, QrPilotOptionsValidator>());
        services.AddOptions<SettlementOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SettlementOptions>, SettlementOptionsValidator>());
        services.AddLogging();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIdSource, UuidV7IdSource>();
        services.TryAddSingleton<TokenSigner>();
        services.TryAddSingleton<TableTokens>();
        services.TryAddSingleton<SessionTokens>();
        services.TryAddSingleton<StaffInvites>();
        services.TryAddSingleton<FeedSignal>();
        services.TryAddSingleton<FeedCursors>();
        services.TryAddSingleton<LocalRateCounter>();
        services.TryAddSingleton<IRateCounter>(p => Get<LocalRateCounter>(p));
        services.TryAddSingleton<GatewayDirectory>();
        services.TryAddSingleton<AuditTrail>();
        services.TryAddSingleton(p => new AuditService(Get<IAuditStore>(p)));
        services.TryAddSingleton(p => new ApiKeyService(
            Get<CommandRunner>(p),
            Get<ICatalogStore>(p),
            Get<RecentLookups>(p),
            Get<IIdSource>(p),
            Get<TimeProvider>(p),
            Get<AuditTrail>(p)));
        AddTelemetry(services);
        AddServices(services);
        AddCommands(services);
        services.TryAddSingleton<JobRunner>();
        services.TryAddSingleton<NightlyReconciliation>();
        services.AddHostedService<QrPilotWorker>();
        services.AddHostedService<InquiryWorker>();
        services.AddHostedService<FeedListener>();
        return new QrPilotBuilder(services);
    }

    private static void AddCommands(IServiceCollection services)
    {
        services.TryAddSingleton(p => new HostCommands(p.GetServices<IHostCommand>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostCommand, MigrateCommand>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostCommand, KeyCommand>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostCommand, RestoredCommand>());
    }

    private static void AddTelemetry(IServiceCollection services)
    {
        services.TryAddSingleton(p => new VerboseTenants(Get<IOptionsMonitor<VerboseOptions>>(p), Get<IMeterFactory>(p), Get<TimeProvider>(p)));
        services.TryAddSingleton<CommandTelemetry>();
        services.TryAddSingleton<CommitTelemetry>();
        services.TryAddSingleton<EventTelemetry>();
        services.TryAddSingleton<FeedTelemetry>();
        services.TryAddSingleton<NotificationTelemetry>();
        services.TryAddSingleton<InquiryTelemetry>();
        services.TryAddSingleton<RunTelemetry>();
        services.TryAddSingleton<SettlementTelemetry>();
        services.TryAddSingleton<JobTelemetry>();
    }

    private static void AddServices(IServiceCollection services)
    {
        services.TryAddSingleton(p => new RequestLookup(
            Get<IRequestStore>(p),
            p.GetService<IAnswerCache>(),
            Get<IOptions<QrPilotOptions>>(p),
            Get<TimeProvider>(p),
            Get<IMeterFactory>(p)));
        services.TryAddSingleton<RecentLookups>();
        services.TryAddSingleton(p => new CommandRunner(
            Storage(p),
            Get<RequestLookup>(p),
            Get<RecentLookups>(p),
            Get<FeedSignal>(p),
            Get<CommandTelemetry>(p),
            Get<CommitTelemetry>(p),
            Get<TimeProvider>(p)));
        services.TryAddSingleton(p => new FeedReader(
            Get<IFeedStore>(p),
            Get<FeedCursors>(p),
            Get<FeedSignal>(p),
            Get<FeedTelemetry>(p),
            Get<TimeProvider>(p),
            p.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None));
        services.TryAddSingleton(p => new RestoreService(
            Get<IStorageHealth>(p), Get<IFeedStore>(p), p.GetService<IAnswerCache>(), Get<TimeProvider>(p)));
        services.TryAddSingleton(p => new CatalogService(
            Get<CommandRunner>(p), Get<ICatalogStore>(p), Get<IIdSource>(p), Get<TimeProvider>(p), Get<AuditTrail>(p)));
        services.TryAddSingleton(p => new StaffService(
            Get<CommandRunner>(p),
            Get<RecentLookups>(p),
            Get<IStaffStore>(p),
            Get<ICatalogStore>(p),
            Get<StaffInvites>(p),
            Get<IIdSource>(p),
            Get<TimeProvider>(p),
            Get<IOptions<QrPilotOptions>>(p),
            Get<AuditTrail>(p)));
        services.TryAddSingleton(p => new SessionService(
            Get<CommandRunner>(p),
            Get<RecentLookups>(p),
            Get<ICatalogStore>(p),
            Get<ISessionStore>(p),
            Get<SessionTokens>(p),
            Get<IIdSource>(p),
            Get<TimeProvider>(p),
            Get<IOptions<QrPilotOptions>>(p),
            Get<AuditTrail>(p)));
        services.TryAddSingleton(p => new BoardService(Get<RecentLookups>(p), Get<ISessionStore>(p), Get<TimeProvider>(p)));
        services.TryAddSingleton(p => new EventService(
            Get<CommandRunner>(p), Get<RecentLookups>(p), Get<ISessionStore>(p), Get<EventTelemetry>(p), Get<TimeProvider>(p)));
        services.TryAddSingleton(p => new OrderService(
            Get<CommandRunner>(p), Get<SessionService>(p), Get<ICatalogStore>(p), Get<IIdSource>(p), Get<TimeProvider>(p)));
        services.TryAddSingleton(p => new CashService(
            Get<CommandRunner>(p),
            Get<SessionService>(p),
            Get<IBooksStore>(p),
            Get<IIdSource>(p),
            Get<TimeProvider>(p),
            Get<AuditTrail>(p)));
        services.TryAddSingleton(p => new DrawerService(
            Get<CommandRunner>(p), Get<CatalogService>(p), Get<IDrawerStore>(p), Get<TimeProvider>(p), Get<AuditTrail>(p)));
        services.TryAddSingleton(p => new KpiService(
            Get<CommandRunner>(p), Get<CatalogService>(p), Get<IKpiStore>(p), Get<TimeProvider>(p), Get<AuditTrail>(p)));
        AddPayments(services);
        services.TryAddSingleton(p => new SettlementService(
            Get<CommandRunner>(p),
            Get<ISettlementStore>(p),
            Get<ICatalogStore>(p),
            Get<GatewayDirectory>(p),
            Get<IIdSource>(p),
            Get<TimeProvider>(p),
            Get<IOptionsMonitor<SettlementOptions>>(p),
            Get<SettlementTelemetry>(p),
            Get<AuditTrail>(p)));
        services.TryAddSingleton(p => new ReconciliationService(
            Get<CommandRunner>(p),
            Get<IBooksStore>(p),
            Get<IDrawerStore>(p),
            Get<ICatalogStore>(p),
            Get<IIdSource>(p),
            Get<TimeProvider>(p),
            Get<IOptions<QrPilotOptions>>(p),
            Get<IOptionsMonitor<SettlementOptions>>(p),
            Get<RunTelemetry>(p),
            Get<ILogger<ReconciliationService>>(p),
            Get<AuditTrail>(p)));
        services.TryAddSingleton(p => new SuggestionService(Get<ReconciliationService>(p), Get<IBooksStore>(p)));
        services.TryAddSingleton(p => new ResolutionService(
            Get<CommandRunner>(p),
            Get<ReconciliationService>(p),
            Get<CashService>(p),
            Get<SessionService>(p),
            Get<IBooksStore>(p),
            Get<IResolutionStore>(p),
            Get<IIdSource>(p),
            Get<TimeProvider>(p),
            Get<AuditTrail>(p)));
    }

    private static void AddPayments(IServiceCollection services)
    {
        services.TryAddSingleton(p => new GatewayConversation(
            Get<CommandRunner>(p), Get<CommandTelemetry>(p), Get<TimeProvider>(p), Get<IOptions<QrPilotOptions>>(p)));
        services.TryAddSingleton(p => new PaymentService(
            Get<GatewayConversation>(p),
            Get<SessionService>(p),
            Get<ICatalogStore>(p),
            Get<IPaymentStore>(p),
            Get<GatewayDirectory>(p),
            Get<IIdSource>(p),
            Get<TimeProvider>(p)));
        services.TryAddSingleton(p => new NoticeApplier(
            Get<CommandRunner>(p),
            Get<IPaymentStore>(p),
            Get<GatewayDirectory>(p),
            Get<IIdSource>(p),
            Get<TimeProvider>(p)));
        services.TryAddSingleton(p => new NotificationService(
            Get<CommandRunner>(p),
            Get<NoticeApplier>(p),
            Get<IPaymentStore>(p),
            Get<GatewayDirectory>(p),
            Get<IIdSource>(p),
            Get<NotificationTelemetry>(p),
            Get<TimeProvider>(p),
            Get<IOptions<QrPilotOptions>>(p),
            Get<ILogger<NotificationService>>(p)));
        services.TryAddSingleton(p => new RefundApplier(
            Get<CommandRunner>(p),
            Get<IPaymentStore>(p),
            Get<ISessionStore>(p),
            Get<GatewayDirectory>(p),
            Get<TimeProvider>(p),
            Get<ILogger<RefundApplier>>(p)));
        services.TryAddSingleton(p => new RefundService(
            Get<GatewayConversation>(p),
            Get<PaymentService>(p),
            Get<IPaymentStore>(p),
            Get<GatewayDirectory>(p),
            Get<RefundApplier>(p),
            Get<IIdSource>(p),
            Get<TimeProvider>(p),
            Get<AuditTrail>(p)));
        services.TryAddSingleton(p => new InquiryService(
            Get<CommandRunner>(p),
            Get<IPaymentStore>(p),
            Get<GatewayDirectory>(p),
            Get<NoticeApplier>(p),
            Get<RefundApplier>(p),
            Get<InquiryTelemetry>(p),
            Get<TimeProvider>(p),
            Get<ILogger<InquiryService>>(p)));
    }

    private static ICommitStore Storage(IServiceProvider provider) => provider.GetService<ICommitStore>()
        ?? throw new QrPilotException(ErrorCodes.NoStorage, "No storage was chosen: call UseSqlite() or the like on what AddQrPilot() returns.");

    private static T Get<T>(IServiceProvider provider)
        where T : notnull => provider.GetRequiredService<T>();
}
