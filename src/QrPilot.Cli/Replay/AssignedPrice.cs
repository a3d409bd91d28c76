namespace QrPilot.Cli.Replay;

/// <summary>Price = base + step x (FNV-1a 32 of the item's UTF-8 name mod steps), in whole đồng.</summary>
internal sealed record AssignedPrice
{
    public required long Base { get; init; }

    public required long Step { get; init; }

    public required int Steps { get; init; }
}
