using System.Text.Json;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;

namespace QrPilot.Sdk.AspNetCore.Events;

/// <summary>Reads a batch event by event, so that one that cannot be read is rejected alone.</summary>
internal sealed class EventBatch
{
    private readonly EventVerdict?[] _unreadable;
    private readonly List<EventCommand> _commands = [];

    private EventBatch(int count, DateTimeOffset? sentAt)
    {
        _unreadable = new EventVerdict?[count];
        SentAt = sentAt;
    }

    /// <summary>The client's clock when it sent the batch.</summary>
    public DateTimeOffset? SentAt { get; }

    /// <summary>The events that can be read.</summary>
    public IReadOnlyList<EventCommand> Commands => _commands;

    /// <param name="body">Well-formed JSON.</param>
    /// <param name="sessionId">The session of all events, or null where each names its own.</param>
    /// <exception cref="InputException">The envelope is wrong.</exception>
    public static EventBatch Read(ReadOnlyMemory<byte> body, string? sessionId)
    {
        var span = body.Span;
        var parts = EventBatchParts.Of(span);
        var sentAt = parts.IsOnlyList ? null : JsonBody.Bind(parts.Envelope(span), ApiJson.Default.SendEventsRequest).SentAt;
        var count = parts.Events.Count;
        new InputCheck().That("events", count is >= 1 and <= EventRules.MaxBatch, $"A batch has 1 to {EventRules.MaxBatch} events.").Throw();
        var batch = new EventBatch(count, sentAt);
        for (var place = 0; place < count; place++)
        {
            batch.Add(place, span[parts.Events[place]], sessionId);
        }

        return batch;
    }

    /// <summary>A verdict for each event in the order sent.</summary>
    public IReadOnlyList<EventVerdict> Verdicts(IReadOnlyList<EventOutcome> outcomes)
    {
        var verdicts = new EventVerdict[_unreadable.Length];
        var next = 0;
        for (var place = 0; place < verdicts.Length; place++)
        {
            verdicts[place] = _unreadable[place] ?? Verdict(outcomes[next++]);
        }

        return verdicts;
    }

    private void Add(int place, ReadOnlySpan<byte> json, string? sessionId)
    {
        try
        {
            var input = JsonSerializer.Deserialize(json, ApiJson.Default.EventInput) ?? throw new JsonException("An event is an object.");
            if (input.SessionId is null && sessionId is null)
            {
                _unreadable[place] = Rejected(input.IdempotencyKey, "It is missing.", ["session_id"]);
            }
            else if (sessionId is not null && input.SessionId is not null && input.SessionId != sessionId)
            {
                _unreadable[place] = Rejected(input.IdempotencyKey, "It is not the session of this address.", ["session_id"]);
            }
            else
            {
                _commands.Add(new EventCommand
                {
                    IdempotencyKey = input.IdempotencyKey,
                    Type = input.Type,
                    SessionId = input.SessionId ?? sessionId!,
                    OccurredAt = input.OccurredAt,
                    DeviceSeq = input.DeviceSeq,
                    Data = input.Data,
                });
            }
        }
        catch (JsonException failure)
        {
            var errors = JsonBody.ErrorsOf(failure);
            _unreadable[place] = Rejected(KeyOf(json), errors.First().Value[0], [.. errors.Keys.Where(field => field.Length > 0)]);
        }
    }

    /// <summary>The key of an event that cannot be read, or nothing.</summary>
    private static string KeyOf(ReadOnlySpan<byte> json)
    {
        var element = JsonElement.Parse(json);
        return element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty("idempotency_key", out var given)
            && given.ValueKind == JsonValueKind.String ? given.GetString()! : "";
    }

    private static EventVerdict Rejected(string key, string message, IReadOnlyList<string> fields) => new()
    {
        IdempotencyKey = key,
        Status = EventVerdictStatus.Rejected,
        Code = ErrorCodes.InvalidField,
        Message = message,
        Fields = fields.Count > 0 ? fields : null,
    };

    private static EventVerdict Verdict(EventOutcome outcome) => new()
    {
        IdempotencyKey = outcome.Command.IdempotencyKey,
        Status = outcome switch
        {
            { Fault: not null } => EventVerdictStatus.Rejected,
            { IsNew: true } => EventVerdictStatus.Accepted,
            { Differences.Count: > 0 } => EventVerdictStatus.Conflict,
            _ => EventVerdictStatus.Duplicate,
        },
        Seq = outcome.Seq,
        Code = outcome.Fault?.Code ?? (outcome.Differences.Count > 0 ? ErrorCodes.EventConflict : null),
        Message = outcome.Fault?.Message ?? (outcome.Differences.Count > 0 ? "Another event was stored under this key." : null),
        Fields = outcome.Fault is { Field: { } field } ? [field] : outcome.Differences.Count > 0 ? outcome.Differences : null,
    };
}
