namespace QrPilot.Sdk.Sessions;

/// <summary>What a scan does to a table.</summary>
public enum ScanEffect
{
    /// <summary>It opens a session.</summary>
    Open,

    /// <summary>It joins the open one.</summary>
    Join,

    /// <summary>It ends a session that has been idle for too long and opens a new one.</summary>
    Supersede,

    /// <summary>It lies before the open session: an import came in the wrong order.</summary>
    Refuse,
}
