using QrPilot.Sdk.Catalog;

namespace PilotHost.Demo;

/// <summary>A store of the demonstration.</summary>
/// <param name="Code">Unique.</param>
/// <param name="Name">For people.</param>
/// <param name="Kind">What kind of place it is.</param>
/// <param name="Tables">How many tables.</param>
/// <param name="Visits">How many groups of guests come on the day.</param>
/// <param name="OldTillShare">The share of groups whose order still goes through the old till and is never scanned.</param>
/// <param name="Menu">What it sells.</param>
internal sealed record DemoStore(
    string Code, string Name, StoreKind Kind, int Tables, int Visits, double OldTillShare, IReadOnlyList<(string Name, long Price)> Menu);
