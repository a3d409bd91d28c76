using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Sqlite;
using QrPilot.Sdk.Sqlite.Audit;
using QrPilot.Sdk.Sqlite.Books;
using QrPilot.Sdk.Sqlite.Catalog;
using QrPilot.Sdk.Sqlite.Commits;
using QrPilot.Sdk.Sqlite.Drawers;
using QrPilot.Sdk.Sqlite.Feed;
using QrPilot.Sdk.Sqlite.GatewayAccounts;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.KeyRing;
using QrPilot.Sdk.Sqlite.Kpis;
using QrPilot.Sdk.Sqlite.Leases;
using QrPilot.Sdk.Sqlite.Migrations;
using QrPilot.Sdk.Sqlite.Payments;
using QrPilot.Sdk.Sqlite.Requests;
using QrPilot.Sdk.Sqlite.Resolutions;
using QrPilot.Sdk.Sqlite.Sessions;
using QrPilot.Sdk.Sqlite.Settlements;
using QrPilot.Sdk.Sqlite.Staff;
using QrPilot.Sdk.Storage;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the embedded SQLite store.</summary>
public static class QrPilotSqliteExtensions
{
    /// <summary>Chooses the embedded SQLite store.</summary>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="configure">Sets the options; <see cref="SqliteStoreOptions.Path"/> is needed.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="QrPilotException">Another storage was chosen before.</exception>
    public static QrPilotBuilder UseSqlite(this QrPilotBuilder builder, Action<SqliteStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddQrPilotSqlite(configure);
        return builder;
    }

    /// <summary>Registers every storage interface over one SQLite file. Calling it again only adds to the options.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the options; <see cref="SqliteStoreOptions.Path"/> is needed.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="QrPilotException">Another storage was chosen before.</exception>
    internal static IServiceCollection AddQrPilotSqlite(this IServiceCollection services, Action<SqliteStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<SqliteStoreOptions>().Configure(configure).ValidateOnStart();
        if (services.Any(service => service.ServiceType == typeof(SqliteDatabase)))
        {
            return services;
        }

        if (services.Any(service => service.ServiceType == typeof(ICommitStore)))
        {
            throw new QrPilotException(ErrorCodes.InvalidConfiguration, "A storage was chosen already; choose one only.");
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SqliteStoreOptions>, SqliteStoreOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<WriteTelemetry>();
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<ICommitStore, SqliteCommitStore>();
        services.AddSingleton<ICatalogStore, SqliteCatalogStore>();
        services.AddSingleton<IStaffStore, SqliteStaffStore>();
        services.AddSingleton<IAuditStore, SqliteAuditStore>();
        services.AddSingleton<ISessionStore, SqliteSessionStore>();
        services.AddSingleton<IFeedStore, SqliteFeedStore>();
        services.AddSingleton<IPaymentStore, SqlitePaymentStore>();
        services.AddSingleton<IRequestStore, SqliteRequestStore>();
        services.AddSingleton<IBooksStore, SqliteBooksStore>();
        services.AddSingleton<IDrawerStore, SqliteDrawerStore>();
        services.AddSingleton<IKpiStore, SqliteKpiStore>();
        services.AddSingleton<IResolutionStore, SqliteResolutionStore>();
        services.AddSingleton<ISettlementStore, SqliteSettlementStore>();
        services.AddSingleton<ILeaseStore, SqliteLeaseStore>();
        services.AddSingleton<IGatewayAccountStore, SqliteGatewayAccountStore>();
        services.AddSingleton<IKeyRingStore, SqliteKeyRingStore>();
        services.AddSingleton<IStorageHealth, SqliteStorageHealth>();
        return services;
    }
}
