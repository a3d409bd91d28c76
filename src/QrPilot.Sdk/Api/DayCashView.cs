namespace QrPilot.Sdk.Api;

/// <summary>The drawer at a close, in whole đồng.</summary>
public sealed record DayCashView
{
    /// <summary>The last opening float of the day, or zero.</summary>
    public required long OpeningFloat { get; init; }

    /// <summary>The cash records that the close holds.</summary>
    public required long Taken { get; init; }

    /// <summary>What was put in.</summary>
    public required long PaidIn { get; init; }

    /// <summary>What was taken out.</summary>
    public required long PaidOut { get; init; }

    /// <summary>What had to lie in the drawer: float, taken and put in, without what was taken out.</summary>
    public required long Expected { get; init; }

    /// <summary>What was counted; absent when nobody counted.</summary>
    public long? Counted { get; init; }

    /// <summary>Counted without expected: below zero when money is missing.</summary>
    public long? Difference { get; init; }

    /// <summary>What whoever counted wrote.</summary>
    public string? Note { get; init; }
}
