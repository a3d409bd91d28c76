using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Matching;

/// <summary>The rules of the engine, the surest first; a row that a rule has taken is not seen by the next.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<PairingRule>))]
public enum PairingRule : byte
{
    /// <summary>R1: our reference and the amount are equal.</summary>
    Reference,

    /// <summary>R2: the gateway's transaction id and the amount are equal.</summary>
    TransactionId,

    /// <summary>R3: the reference is damaged but still leads to one bill only, and the amount is equal.</summary>
    DamagedReference,

    /// <summary>R4: all the money that names a bill adds up to it.</summary>
    BillGroup,

    /// <summary>R5: one payment for several bills that add up to it.</summary>
    PaymentGroup,

    /// <summary>R6: the only bill and the only money of this amount in a window of time.</summary>
    TimeWindow,

    /// <summary>R7: the cheapest way to pair several bills and several pieces of money of this amount.</summary>
    Assignment,

    /// <summary>A person linked them. No rule of the engine.</summary>
    Manual,
}
