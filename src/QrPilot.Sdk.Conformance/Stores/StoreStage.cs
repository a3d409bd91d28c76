using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>A store for one fact: migrated, empty, and used by nobody else. Derive one for each storage provider; disposing it closes its
/// hosts and removes the data.</summary>
public abstract class StoreStage : IAsyncDisposable
{
    /// <summary>The services of the host that is open now; every storage interface is among them.</summary>
    public abstract IServiceProvider Services { get; }

    /// <summary>Applies decisions.</summary>
    public ICommitStore Commits => Services.GetRequiredService<ICommitStore>();

    /// <summary>Tenants, keys, stores, tables and menus.</summary>
    public ICatalogStore Catalog => Services.GetRequiredService<ICatalogStore>();

    /// <summary>Sessions.</summary>
    public ISessionStore Sessions => Services.GetRequiredService<ISessionStore>();

    /// <summary>The tenants' logs.</summary>
    public IFeedStore Feed => Services.GetRequiredService<IFeedStore>();

    /// <summary>Payments, refunds, captures, inquiries and notifications.</summary>
    public IPaymentStore Payments => Services.GetRequiredService<IPaymentStore>();

    /// <summary>Idempotency records of HTTP requests.</summary>
    public IRequestStore Requests => Services.GetRequiredService<IRequestStore>();

    /// <summary>The books of reconciliation.</summary>
    public IBooksStore Books => Services.GetRequiredService<IBooksStore>();

    /// <summary>The cash of business dates.</summary>
    public IDrawerStore Drawers => Services.GetRequiredService<IDrawerStore>();

    /// <summary>People who sign in.</summary>
    public IStaffStore Staff => Services.GetRequiredService<IStaffStore>();

    /// <summary>Who did what when.</summary>
    public IAuditStore Audit => Services.GetRequiredService<IAuditStore>();

    /// <summary>What KPIs are made of.</summary>
    public IKpiStore Kpis => Services.GetRequiredService<IKpiStore>();

    /// <summary>The decisions of people.</summary>
    public IResolutionStore Resolutions => Services.GetRequiredService<IResolutionStore>();

    /// <summary>Settlement reports.</summary>
    public ISettlementStore Settlements => Services.GetRequiredService<ISettlementStore>();

    /// <summary>Background work and who does it.</summary>
    public ILeaseStore Leases => Services.GetRequiredService<ILeaseStore>();

    /// <summary>The key ring that hosts share.</summary>
    public IKeyRingStore KeyRing => Services.GetRequiredService<IKeyRingStore>();

    /// <summary>Gateway accounts.</summary>
    public IGatewayAccountStore GatewayAccounts => Services.GetRequiredService<IGatewayAccountStore>();

    /// <summary>Prepares and probes the storage.</summary>
    public IStorageHealth Health => Services.GetRequiredService<IStorageHealth>();

    /// <summary>Closes the host and opens a new one over the same data; whatever the first one held in memory is gone.</summary>
    public abstract Task ReopenAsync();

    /// <summary>Opens one more host over the same data, as a second process would; it is closed with the stage.</summary>
    /// <returns>The services of that host.</returns>
    public abstract Task<IServiceProvider> OpenAnotherAsync();

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();
}
