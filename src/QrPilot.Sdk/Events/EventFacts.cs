using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Events;

/// <summary>What an event is judged by, beside what it says itself.</summary>
/// <param name="Session">Its session, or null when this caller has none such.</param>
/// <param name="Item">The menu item that its data names, or null when it names none or the tenant has none such.</param>
/// <param name="Calendar">That of the session's store where the event's own time counts, or null where the session's business date does.</param>
internal readonly record struct EventFacts(Session? Session, MenuItem? Item, BusinessCalendar? Calendar);
