using System.Text.Json;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Events;

/// <summary>Judges events. Pure.</summary>
public static class EventRules
{
    /// <summary>At most this many events in one request.</summary>
    public const int MaxBatch = 500;

    /// <summary>At most this many characters of data in one event.</summary>
    public const int MaxDataLength = 8 * 1024;

    /// <summary>Older events are accepted and flagged late.</summary>
    public static readonly TimeSpan LateAfter = TimeSpan.FromHours(72);

    /// <summary>What is wrong with an event, or null.</summary>
    /// <param name="command">The event.</param>
    /// <param name="caller">Who sends it.</param>
    /// <param name="session">Its session, or null when this tenant has none such.</param>
    /// <param name="item">The menu item that its data names, or null when it names none or this tenant has none such.</param>
    /// <param name="now">The host's clock.</param>
    public static EventFault? Judge(EventCommand command, Caller caller, Session? session, MenuItem? item, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(caller);
        if (!IsKey(command.IdempotencyKey))
        {
            return new EventFault(
                ErrorCodes.IdempotencyKeyInvalid, "A key has 8 to 100 letters, digits and -_.:/ characters.", "idempotency_key");
        }

        if (!EventTypes.IsFromClient(command.Type))
        {
            return new EventFault(ErrorCodes.EventTypeRefused, "This type is unknown or comes from the server only.", "type");
        }

        if (session is null)
        {
            return new EventFault(ErrorCodes.SessionNotFound, "There is no such session.", "session_id");
        }

        if (command.OccurredAt > now + Caller.MaxAhead)
        {
            return new EventFault(ErrorCodes.EventInFuture, "The time is more than five minutes in the future.", "occurred_at");
        }

        if (command.DeviceSeq < 0)
        {
            return new EventFault(ErrorCodes.InvalidField, "The counter is 0 or more.", "device_seq");
        }

        if (session.State != SessionState.Open && !(caller.MayBackdate && command.OccurredAt <= session.EndedAt))
        {
            return new EventFault(ErrorCodes.SessionEnded, "The session has ended.", "session_id");
        }

        if (!caller.AnalyticsConsent && !IsNeededForOrdering(command.Type))
        {
            return new EventFault(ErrorCodes.NoConsent, "The guest did not agree to events of this type.", "type");
        }

        return JudgeData(command.Type, command.Data, session, item);
    }

    /// <summary>The event to store.</summary>
    /// <param name="command">An event without fault.</param>
    /// <param name="caller">Who sends it.</param>
    /// <param name="session">Its session.</param>
    /// <param name="sentAt">The client's clock when it sent the request, or null.</param>
    /// <param name="businessDate">The business date of a trusted sender's own time, or null for the session's.</param>
    /// <param name="now">The host's clock.</param>
    public static EventDraft Draft(
        EventCommand command, Caller caller, Session session, DateTimeOffset? sentAt, DateOnly? businessDate, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(session);
        return new EventDraft
        {
            IdempotencyKey = command.IdempotencyKey,
            Type = command.Type,
            SessionId = session.Id,
            StoreId = session.StoreId,
            BusinessDate = caller.MayBackdate && businessDate is { } date ? date : session.BusinessDate,
            OccurredAt = command.OccurredAt,
            ReceivedAt = now,
            SkewMs = sentAt is { } sent ? (long)(now - sent).TotalMilliseconds : null,
            DeviceSeq = command.DeviceSeq,
            Late = now - command.OccurredAt > LateAfter,
            Data = command.Data is { ValueKind: JsonValueKind.Object } data ? data.GetRawText() : "{}",
        };
    }

    /// <summary>The fields in which two events under one key differ. Times of receipt and skew are never compared.</summary>
    public static IReadOnlyList<string> Differences(EventDraft first, EventDraft second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var fields = new List<string>();
        Compare("session_id", first.SessionId == second.SessionId);
        Compare("type", first.Type == second.Type);
        Compare("occurred_at", first.OccurredAt == second.OccurredAt);
        Compare("device_seq", first.DeviceSeq == second.DeviceSeq);
        Compare("data", SameJson(first.Data, second.Data));
        return fields;

        void Compare(string field, bool same)
        {
            if (!same)
            {
                fields.Add(field);
            }
        }
    }

    private static bool SameJson(string first, string second)
    {
        if (first == second)
        {
            return true;
        }

        using var left = JsonDocument.Parse(first);
        using var right = JsonDocument.Parse(second);
        return JsonElement.DeepEquals(left.RootElement, right.RootElement);
    }

    private static bool IsKey(string key)
    {
        if (key.Length is < 8 or > 100)
        {
            return false;
        }

        foreach (var c in key)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.' or ':' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNeededForOrdering(string type) =>
        EventTypes.IsOfCart(type) || type is EventTypes.BillRequested or EventTypes.StaffCalled;

    private static EventFault? JudgeData(string type, JsonElement? data, Session session, MenuItem? item)
    {
        if (data is { ValueKind: not JsonValueKind.Object and not JsonValueKind.Null })
        {
            return new EventFault(ErrorCodes.EventDataInvalid, "The data is an object.", "data");
        }

        if (data is { } given && given.GetRawText().Length > MaxDataLength)
        {
            return new EventFault(ErrorCodes.EventDataInvalid, "The data has at most 8,192 characters.", "data");
        }

        if (!EventTypes.IsOfCart(type) || type == EventTypes.CartCleared)
        {
            return null;
        }

        var (change, field) = CartChange.Read(type, data);
        if (change is null)
        {
            return new EventFault(ErrorCodes.EventDataInvalid, $"{field} is missing, unknown or out of range.", $"data.{field}");
        }

        return change.ItemId is { } itemId && !(item is { Available: true } && item.Id == itemId && item.StoreId == session.StoreId)
            ? new EventFault(ErrorCodes.MenuItemNotFound, "There is no such menu item, or it is not available.", "data.item_id")
            : null;
    }
}
