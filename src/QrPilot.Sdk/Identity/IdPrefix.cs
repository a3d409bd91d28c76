namespace QrPilot.Sdk.Identity;

/// <summary>The prefixes that tell the kinds of ids apart.</summary>
public static class IdPrefix
{
    /// <summary>A store.</summary>
    public const string Store = "sto_";

    /// <summary>A table.</summary>
    public const string Table = "tbl_";

    /// <summary>A menu item.</summary>
    public const string MenuItem = "itm_";

    /// <summary>An API key.</summary>
    public const string ApiKey = "key_";

    /// <summary>A session of a table.</summary>
    public const string Session = "ses_";

    /// <summary>An order.</summary>
    public const string Order = "ord_";

    /// <summary>A payment attempt.</summary>
    public const string Payment = "pay_";

    /// <summary>A refund.</summary>
    public const string Refund = "rfd_";

    /// <summary>A cash record.</summary>
    public const string Cash = "csh_";

    /// <summary>A received notification.</summary>
    public const string Notification = "ntf_";

    /// <summary>A capture: money that a gateway says has moved.</summary>
    public const string Capture = "cap_";

    /// <summary>A reconciliation run.</summary>
    public const string Run = "run_";

    /// <summary>A match.</summary>
    public const string Match = "mat_";

    /// <summary>A person's decision about an exception or a match.</summary>
    public const string Resolution = "res_";

    /// <summary>An exception of reconciliation.</summary>
    public const string Exception = "exc_";

    /// <summary>A settlement report.</summary>
    public const string SettlementFile = "stl_";

    /// <summary>A line of a settlement report.</summary>
    public const string SettlementLine = "stn_";

    /// <summary>A staff member.</summary>
    public const string Staff = "stf_";

    /// <summary>An audit entry.</summary>
    public const string Audit = "aud_";
}
