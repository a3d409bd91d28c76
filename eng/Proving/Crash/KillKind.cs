namespace QrPilot.Proving.Crash;

/// <summary>What the saboteur does.</summary>
internal enum KillKind
{
    /// <summary>kill -9 of one host.</summary>
    HostKilled,

    /// <summary>kill -9 of all PostgreSQL processes, then crash recovery.</summary>
    PostgresKilled,

    /// <summary>A reset of every connection between hosts and PostgreSQL, and no new ones for a moment.</summary>
    ConnectionsReset,

    /// <summary>pg_terminate_backend of every backend that serves a host.</summary>
    BackendsTerminated,

    /// <summary>kill -9 of Redis, which comes back empty.</summary>
    RedisKilled,

    /// <summary>Redis forgets everything.</summary>
    RedisFlushed,
}
