namespace QrPilot.Sdk.Api;

/// <summary>A line of the cart.</summary>
/// <param name="LineId">Unique in the session.</param>
/// <param name="ItemId">The menu item.</param>
/// <param name="Quantity">1 to 999.</param>
/// <param name="Note">What the guest wrote.</param>
public sealed record CartLineView(string LineId, string ItemId, int Quantity, string? Note = null);
