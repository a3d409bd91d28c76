using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Identity;

namespace QrPilot.Sdk.AspNetCore.Http;

/// <summary>Who may call an endpoint.</summary>
/// <param name="AnyOf">An API key needs one of these scopes.</param>
/// <param name="Phones">Whether a session token will do.</param>
/// <param name="Anonymous">Whether no credential will do.</param>
internal sealed record Access(ApiScopes AnyOf, bool Phones = false, bool Anonymous = false)
{
    public static readonly Access Everybody = new(ApiScopes.Ingest, Anonymous: true);
    public static readonly Access Guests = new(ApiScopes.Ingest | ApiScopes.Ops, Phones: true);
    public static readonly Access GuestsAndReaders = new(ApiScopes.Ingest | ApiScopes.Ops | ApiScopes.Read, Phones: true);
    public static readonly Access Ingest = new(ApiScopes.Ingest);
    public static readonly Access Staff = new(ApiScopes.Ops | ApiScopes.Ingest);
    public static readonly Access Operators = new(ApiScopes.Ops);
    public static readonly Access Readers = new(ApiScopes.Read | ApiScopes.Ops);
    public static readonly Access Administrators = new(ApiScopes.Admin);

    /// <summary>The scopes in words, for messages and the API document.</summary>
    public string ScopeNames => AnyOf == ApiScopes.Admin ? "admin" : AnyOf.ToString().ToLowerInvariant().Replace(", ", " or ", StringComparison.Ordinal);

    public bool Allows(Caller caller) => caller.SessionId is not null
        ? Phones
        : AnyOf == ApiScopes.Admin ? caller.Scopes.HasFlag(ApiScopes.Admin) : (caller.Scopes & AnyOf) != ApiScopes.None;
}
