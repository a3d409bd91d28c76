using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Hosting.Commands;
using QrPilot.Sdk.Postgres;
using QrPilot.Sdk.Postgres.Audit;
using QrPilot.Sdk.Postgres.Books;
using QrPilot.Sdk.Postgres.Catalog;
using QrPilot.Sdk.Postgres.Commits;
using QrPilot.Sdk.Postgres.Drawers;
using QrPilot.Sdk.Postgres.Feed;
using QrPilot.Sdk.Postgres.GatewayAccounts;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.KeyRing;
using QrPilot.Sdk.Postgres.Kpis;
using QrPilot.Sdk.Postgres.Leases;
using QrPilot.Sdk.Postgres.Migrations;
using QrPilot.Sdk.Postgres.Partitions;
using QrPilot.Sdk.Postgres.Payments;
using QrPilot.Sdk.Postgres.Requests;
using QrPilot.Sdk.Postgres.Resolutions;
using QrPilot.Sdk.Postgres.Sessions;
using QrPilot.Sdk.Postgres.Settlements;
using QrPilot.Sdk.Postgres.Staff;
using QrPilot.Sdk.Storage;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the PostgreSQL store.</summary>
public static class QrPilotPostgresExtensions
{
    /// <summary>Chooses the PostgreSQL store, which any number of hosts share. Calling it again only adds to the options.</summary>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="configure">Sets the options; <see cref="PostgresStoreOptions.ConnectionString"/> is needed.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="QrPilotException">Another storage was chosen before.</exception>
    public static QrPilotBuilder UsePostgres(this QrPilotBuilder builder, Action<PostgresStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddQrPilotPostgres(configure);
        return builder;
    }

    internal static IServiceCollection AddQrPilotPostgres(this IServiceCollection services, Action<PostgresStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<PostgresStoreOptions>().Configure(configure).ValidateOnStart();
        if (services.Any(service => service.ServiceType == typeof(PostgresDatabase)))
        {
            return services;
        }

        if (services.Any(service => service.ServiceType == typeof(ICommitStore)))
        {
            throw new QrPilotException(ErrorCodes.InvalidConfiguration, "A storage was chosen already; choose one only.");
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PostgresStoreOptions>, PostgresStoreOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PostgresDatabase>();
        services.AddSingleton<CommitRunner>();
        services.AddMetrics();
        services.AddSingleton<AppendTelemetry>();
        services.AddSingleton<AppendQueue>();
        services.AddSingleton<ICommitStore, PostgresCommitStore>();
        services.AddSingleton<ICatalogStore, PostgresCatalogStore>();
        services.AddSingleton<IStaffStore, PostgresStaffStore>();
        services.AddSingleton<IAuditStore, PostgresAuditStore>();
        services.AddSingleton<ISessionStore, PostgresSessionStore>();
        services.AddSingleton<IFeedStore, PostgresFeedStore>();
        services.AddSingleton<IPaymentStore, PostgresPaymentStore>();
        services.AddSingleton<IRequestStore, PostgresRequestStore>();
        services.AddSingleton<IBooksStore, PostgresBooksStore>();
        services.AddSingleton<IDrawerStore, PostgresDrawerStore>();
        services.AddSingleton<IKpiStore, PostgresKpiStore>();
        services.AddSingleton<IResolutionStore, PostgresResolutionStore>();
        services.AddSingleton<ISettlementStore, PostgresSettlementStore>();
        services.AddSingleton<ILeaseStore, PostgresLeaseStore>();
        services.AddSingleton<IGatewayAccountStore, PostgresGatewayAccountStore>();
        services.AddSingleton<IKeyRingStore, PostgresKeyRingStore>();
        services.AddSingleton<IStorageHealth, PostgresStorageHealth>();
        services.AddHostedService<SchemaStarter>();
        services.AddSingleton(provider => new PostgresPartitions(provider.GetRequiredService<PostgresDatabase>()));
        services.AddHostedService<PartitionWorker>();
        services.AddSingleton<IHostCommand, RetentionCommand>();
        services.AddSingleton<IFeedWakeUp, PostgresWakeUp>();
        return services;
    }
}
