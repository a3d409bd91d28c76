namespace QrPilot.Sdk.Postgres;

/// <summary>Where the PostgreSQL store is and how it is used.</summary>
public sealed class PostgresStoreOptions
{
    /// <summary>An Npgsql connection string. It holds a password, so it never appears in logs or errors.</summary>
    /// <remarks>What it says about the search path is overruled by <see cref="Schema"/>. Statements are prepared automatically unless it says
    /// <c>Max Auto Prepare=0</c>, which a pooler in transaction mode may need.</remarks>
    /// <value>Default: empty, which is refused.</value>
    public string ConnectionString { get; set; } = string.Empty;

    /// <summary>The schema that holds QrPilot's tables and nothing else. Migrations make it where it is missing.</summary>
    /// <value>Lower-case letters, digits and underscores, at most 63. Default: <c>qrpilot</c>.</value>
    public string Schema { get; set; } = "qrpilot";

    /// <summary>How many events of a tenant that wait at the same moment share a transaction at most; of more than 64 it takes half, and 64 at
    /// least. Each sender still gets its own verdicts, and only after the commit.</summary>
    /// <value>1 to 100,000. Default: 1,000.</value>
    public int EventsPerTransaction { get; set; } = 1_000;

    /// <summary>How many events of all tenants may wait in this host to be stored. Beyond that senders are asked to come back (QRP6005).</summary>
    /// <value>1 to 1,000,000. Default: 20,000.</value>
    public int PendingEvents { get; set; } = 20_000;

    /// <summary>Whether a host brings the schema up to date when it starts, before any of its services does. Hosts that start together wait
    /// for each other. A host that does not is given a schema by <see cref="QrPilot.Sdk.Storage.IStorageHealth.MigrateAsync"/>.</summary>
    /// <remarks>Whoever uses the store before the host starts does so before the migration. The host's role must be allowed to change the
    /// schema, and a host that finds a newer schema than it knows does not start.</remarks>
    /// <value>Default: false.</value>
    public bool AutoMigrate { get; set; }

    /// <summary>Whether the database itself keeps tenants apart, behind the statements that do. Migrations turn it on or off for all hosts, so
    /// it must be the same in all of them.</summary>
    /// <remarks>Superusers and roles with <c>BYPASSRLS</c> pass it; the probe refuses to serve as one of them.</remarks>
    /// <value>Default: false.</value>
    public bool RowLevelSecurity { get; set; }
}
