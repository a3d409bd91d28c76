namespace QrPilot.Sdk.Catalog;

/// <summary>What an API key allows.</summary>
[Flags]
public enum ApiScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Send sessions, events, orders, payments and cash, also for the past.</summary>
    Ingest = 1,

    /// <summary>Read everything of the tenant.</summary>
    Read = 2,

    /// <summary>Do what staff do: cash, close, reconcile.</summary>
    Ops = 4,

    /// <summary>Everything, administration included.</summary>
    Admin = 8 | Ingest | Read | Ops,
}
