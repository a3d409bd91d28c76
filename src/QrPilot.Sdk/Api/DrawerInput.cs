using System.Text.Json.Serialization;
using QrPilot.Sdk.Cash;

namespace QrPilot.Sdk.Api;

/// <summary>Something to enter into a store's drawer.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DrawerInput
{
    /// <summary>What it says. Of several opening floats of a day the last one stands.</summary>
    public required DrawerEntryKind Kind { get; init; }

    /// <summary>In whole đồng; an opening float may be 0.</summary>
    public required long Amount { get; init; }

    /// <summary>Up to 500 characters.</summary>
    public string? Note { get; init; }
}
