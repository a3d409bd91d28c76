using System.Text.Json;
using QrPilot.Sdk.Events;

namespace QrPilot.Sdk.Sessions;

/// <summary>Makes the events that the server itself writes. Their keys follow from what happened, so that each can happen once only.</summary>
internal static class SessionEvents
{
    /// <summary>Stands before every key of the server's own events. No client's key may hold it, so that none can take a server's key.</summary>
    private const string KeyPrefix = "~";

    public static EventDraft Opened(Session session, string phone, string? deviceId, Api.Consent? consent, DateTimeOffset now) =>
        Make(session, EventTypes.SessionOpened, $"{session.Id}/phone/{phone}", session.OpenedAt, now, json => WritePhone(json, deviceId, consent));

    public static EventDraft Joined(
        Session session, string phone, string? deviceId, Api.Consent? consent, DateTimeOffset at, DateTimeOffset now) =>
        Make(session, EventTypes.SessionJoined, $"{session.Id}/phone/{phone}", at, now, json => WritePhone(json, deviceId, consent));

    public static EventDraft Ended(Session session, DateTimeOffset now) => Make(
        session,
        session.State switch
        {
            SessionState.Expired => EventTypes.SessionExpired,
            SessionState.Voided => EventTypes.SessionVoided,
            _ => EventTypes.SessionClosed,
        },
        $"{session.Id}/ended",
        session.EndedAt ?? now,
        now,
        json =>
        {
            json.WriteString("reason", JsonNamingPolicy.SnakeCaseLower.ConvertName(session.EndReason.ToString()!));
            json.WriteNumber("bill_total", session.BillTotal.Dong);
            json.WriteNumber("paid_total", session.PaidTotal.Dong);
            if (session.EndNote is not null)
            {
                json.WriteString("note", session.EndNote);
            }
        });

    public static EventDraft Make(
        Session session, string type, string key, DateTimeOffset at, DateTimeOffset now, Action<Utf8JsonWriter> writeData) => new()
        {
            IdempotencyKey = KeyPrefix + key,
            Type = type,
            SessionId = session.Id,
            StoreId = session.StoreId,
            BusinessDate = session.BusinessDate,
            OccurredAt = at,
            ReceivedAt = now,
            Late = now - at > EventRules.LateAfter,
            Data = EventJson.Write(writeData),
        };

    private static void WritePhone(Utf8JsonWriter json, string? deviceId, Api.Consent? consent)
    {
        if (deviceId is not null)
        {
            json.WriteString("device_id", deviceId);
        }

        if (consent is not null)
        {
            json.WriteStartObject("consent");
            json.WriteBoolean("analytics", consent.Analytics);
            json.WriteString("text_version", consent.TextVersion);
            json.WriteEndObject();
        }
    }
}
