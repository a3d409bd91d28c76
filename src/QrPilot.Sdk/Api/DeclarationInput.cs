using System.Text.Json.Serialization;
using QrPilot.Sdk.Kpis;

namespace QrPilot.Sdk.Api;

/// <summary>Says how much a store sold on a business date. Without figures it takes back what the source said before, and needs a note.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DeclarationInput
{
    /// <summary>Who says it. Of each source the last declaration of a day stands.</summary>
    public required DenominatorSource Source { get; init; }

    /// <summary>The bills of the day; absent when the source does not count them.</summary>
    public long? Orders { get; init; }

    /// <summary>What they came to, in whole đồng; absent when the source does not say.</summary>
    public long? Revenue { get; init; }

    /// <summary>Up to 500 characters.</summary>
    public string? Note { get; init; }
}
