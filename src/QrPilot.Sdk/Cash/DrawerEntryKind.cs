using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.Cash;

/// <summary>What an entry says of a store's drawer.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<DrawerEntryKind>))]
public enum DrawerEntryKind
{
    /// <summary>The change that lies in the drawer when the business date begins. The last one of a day stands.</summary>
    OpeningFloat,

    /// <summary>Money put in that no guest paid: more change, for example.</summary>
    PaidIn,

    /// <summary>Money taken out: for the bank, or for ice.</summary>
    PaidOut,
}
