using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.Sessions.Board;

/// <summary>A table of a store as it stands now.</summary>
/// <param name="Table">The table.</param>
/// <param name="Session">Its open session, or null while nobody sits there.</param>
public sealed record BoardTable(Table Table, Session? Session)
{
    /// <summary>Whether everything that was ordered is paid and the session is still open: guests who paid before they ordered.</summary>
    public bool PaidNotClosed => Session is not null && BoardRules.IsPaidNotClosed(Session);
}
