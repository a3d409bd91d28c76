namespace QrPilot.Sdk.Errors;

/// <summary>Why a command was refused.</summary>
public enum RefusalKind
{
    /// <summary>The input is wrong (400).</summary>
    Invalid,

    /// <summary>The credential is missing or no longer good (401).</summary>
    Unauthorized,

    /// <summary>The credential does not allow this (403).</summary>
    Forbidden,

    /// <summary>There is no such thing for this tenant (404).</summary>
    NotFound,

    /// <summary>The state of things does not allow this now (409).</summary>
    Conflict,

    /// <summary>It is gone for good (410).</summary>
    Gone,

    /// <summary>The input is well formed but contradicts what is known (422).</summary>
    Contradiction,

    /// <summary>A gateway could not be reached or did not answer in time (502).</summary>
    GatewayUnavailable,

    /// <summary>The caller asked too often (429).</summary>
    TooManyRequests,
}
