namespace QrPilot.Sdk.Reconciliation;

/// <summary>Where an exception stands.</summary>
public enum ExceptionState
{
    /// <summary>Nobody has dealt with it.</summary>
    Open,

    /// <summary>A later run no longer finds it.</summary>
    Superseded,
}
