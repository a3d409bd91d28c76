namespace QrPilot.Sdk.Audit;

/// <summary>What kind of caller did something.</summary>
public enum AuditActorKind
{
    /// <summary>A staff member who is signed in.</summary>
    Staff,

    /// <summary>The holder of an API key.</summary>
    ApiKey,

    /// <summary>The host: whoever runs it, or itself for somebody whom nobody knows.</summary>
    Host,
}
