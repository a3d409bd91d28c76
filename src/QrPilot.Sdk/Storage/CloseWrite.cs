using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.Storage;

/// <summary>A close of a day, with what it holds.</summary>
/// <param name="Close">The close.</param>
/// <param name="Sealed">Ids of the captures, cash records and refunds that it holds, and nothing else. One that another close holds, or a
/// cash record that was voided since it was read, is a conflict.</param>
public sealed record CloseWrite(DayClose Close, IReadOnlyList<string> Sealed)
{
    /// <summary>How many entries the day's drawer had when it was read; another number by now is a conflict. Default: 0.</summary>
    public int DrawerEntries { get; init; }
}
