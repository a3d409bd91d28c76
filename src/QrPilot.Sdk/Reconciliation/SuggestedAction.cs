using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>What the merchant should most likely do about an exception.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<SuggestedAction>))]
public enum SuggestedAction
{
    /// <summary>Record the cash that was taken, or write the bill off.</summary>
    RecordCashOrWriteOff,

    /// <summary>Ask the gateway what became of the payment.</summary>
    AskGateway,

    /// <summary>Link the money to the bill it belongs to.</summary>
    Link,

    /// <summary>Give the surplus back.</summary>
    Refund,

    /// <summary>Collect the difference or write it off.</summary>
    CollectOrWriteOff,

    /// <summary>Void the cash record: the money came by another tender.</summary>
    VoidCash,
}
