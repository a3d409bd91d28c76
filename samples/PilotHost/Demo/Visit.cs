namespace PilotHost.Demo;

/// <summary>One group of guests at one table, as the generator invents it.</summary>
internal sealed record Visit
{
    /// <summary>Unique in the day; part of every idempotency key.</summary>
    public required string Key { get; init; }

    /// <summary>The store, by its place in the list.</summary>
    public required int Store { get; init; }

    /// <summary>The table, by its place in the store.</summary>
    public required int Table { get; init; }

    /// <summary>When they sit down.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How many phones scan.</summary>
    public required int Phones { get; init; }

    /// <summary>What they order: the item's place in the menu and how many.</summary>
    public required IReadOnlyList<(int Item, int Quantity)> Lines { get; init; }

    /// <summary>Whether one line is added and taken out again.</summary>
    public required bool ChangesMind { get; init; }

    /// <summary>How it ends.</summary>
    public required VisitEnding Ending { get; init; }

    /// <summary>Whether a phone sends its events twice and in reverse, as after a dead spot.</summary>
    public required bool BadNetwork { get; init; }
}
