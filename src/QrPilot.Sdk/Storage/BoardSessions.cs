using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Storage;

/// <summary>The tables of a store and what happens at them, read at one moment.</summary>
/// <param name="Tables">All tables of the store, by name.</param>
/// <param name="Open">Its open sessions.</param>
/// <param name="ClosedNotPaid">Its sessions that were closed or expired with less paid than billed, the last one to end first.</param>
public sealed record BoardSessions(IReadOnlyList<Table> Tables, IReadOnlyList<Session> Open, IReadOnlyList<Session> ClosedNotPaid);
