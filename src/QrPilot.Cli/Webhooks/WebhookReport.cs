using System.Text.Json.Serialization;
using QrPilot.Sdk.Money;

namespace QrPilot.Cli.Webhooks;

/// <summary>The outcome of a replay, as it is written to the report file. Amounts are whole đồng.</summary>
internal sealed record WebhookReport
{
    public required int Messages { get; init; }

    /// <summary>Deliveries of genuine messages; their answers are counted in <see cref="Answers"/>.</summary>
    public required int Sent { get; init; }

    public required int Skipped { get; init; }

    /// <summary>Deliveries of genuine messages that the host did not take.</summary>
    public required int Refused { get; init; }

    public required IReadOnlyDictionary<string, int> Answers { get; init; }

    public required int Transactions { get; init; }

    public required long VndRecorded { get; init; }

    public required long VndHost { get; init; }

    public required long MoneyDifference { get; init; }

    /// <summary>Chaos only.</summary>
    public long? Seed { get; init; }

    /// <summary>Chaos only: how often what happened.</summary>
    public IReadOnlyDictionary<string, int>? Faults { get; init; }

    /// <summary>Chaos only: answers to forged, tampered, truncated and misdirected messages.</summary>
    public IReadOnlyDictionary<string, int>? ForgedAnswers { get; init; }

    /// <summary>Chaos only: how many of those the host took.</summary>
    public int? ForgedAccepted { get; init; }

    /// <summary>What must hold and does not; empty when all is well.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Broken => [.. Invariants().Where(rule => !rule.Holds).Select(rule => rule.Text)];

    public static WebhookReport Of(RecordedDay day, DayPlayer player, MoneyCheck money, ChaosPlan plan) => new()
    {
        Messages = day.Messages,
        Sent = player.Sent,
        Skipped = day.Skipped,
        Refused = player.Refused,
        Answers = player.Answers,
        Transactions = day.Moved.Count,
        VndRecorded = money.Recorded,
        VndHost = money.Host,
        MoneyDifference = money.Difference,
        Seed = plan.Seed,
        Faults = plan.Seed is null ? null : player.Faults,
        ForgedAnswers = plan.Seed is null ? null : player.FalseAnswers,
        ForgedAccepted = plan.Seed is null ? null : player.ForgedAccepted,
    };

    private IEnumerable<(bool Holds, string Text)> Invariants() =>
    [
        (Refused == 0, $"the host did not take {Refused} genuine messages"),
        (MoneyDifference == 0, $"the host is {new VndAmount(MoneyDifference)} apart from what the messages say"),
        (ForgedAccepted is null or 0, $"the host took {ForgedAccepted} false messages"),
    ];
}
