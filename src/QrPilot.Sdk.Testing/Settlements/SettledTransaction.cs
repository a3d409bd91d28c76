using System.Collections.Frozen;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Testing.Settlements;

/// <summary>What a gateway has settled of one transaction: a simulator's truth.</summary>
public sealed record SettledTransaction
{
    /// <summary>Payment or refund.</summary>
    public required SettlementKind Kind { get; init; }

    /// <summary>The gateway's transaction id.</summary>
    public required string TransactionId { get; init; }

    /// <summary>The gateway's number of a refund; empty where there is none.</summary>
    public string RefundId { get; init; } = "";

    /// <summary>The order id, as the gateway writes it.</summary>
    public required string Reference { get; init; }

    /// <summary>What the payer paid; negative for what was given back.</summary>
    public required VndAmount Gross { get; init; }

    /// <summary>What the gateway keeps; negative where it gives a fee back.</summary>
    public required VndAmount Fee { get; init; }

    /// <summary>When the money moved.</summary>
    public required DateTimeOffset PaidAt { get; init; }

    /// <summary>When the gateway paid out, or null.</summary>
    public DateOnly? SettledOn { get; init; }

    /// <summary>What stands in the report instead, where a field is damaged: by the setting of the map that names the column, for example
    /// <see cref="SettlementMap.Gross"/> as <c>Gross</c>.</summary>
    public IReadOnlyDictionary<string, string> Misprints { get; init; } = FrozenDictionary<string, string>.Empty;
}
