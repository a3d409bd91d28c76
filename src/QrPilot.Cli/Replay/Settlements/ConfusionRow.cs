namespace QrPilot.Cli.Replay.Settlements;

/// <summary>What became of all orders with one fault. Amounts are whole đồng at risk.</summary>
internal sealed record ConfusionRow
{
    /// <summary>The column of orders with neither an exception nor a bad row.</summary>
    public const string Nothing = "none";

    /// <summary>The column of rows that the import refused by line and column.</summary>
    public const string BadRow = "bad_row";

    /// <summary>The fault; <c>none</c> for orders without.</summary>
    public required string Fault { get; init; }

    /// <summary>How many orders have it.</summary>
    public required int Injected { get; init; }

    /// <summary>What must be found, by class.</summary>
    public required IReadOnlyDictionary<string, int> Expected { get; init; }

    /// <summary>What was found, by class.</summary>
    public required IReadOnlyDictionary<string, int> Found { get; init; }

    /// <summary>What must be listed at risk.</summary>
    public required long VndExpected { get; init; }

    /// <summary>What is listed at risk.</summary>
    public required long VndFound { get; init; }

    /// <summary>How many orders do not have exactly what they must have: class, amounts, and line and column of a bad row.</summary>
    public required int Wrong { get; init; }
}
