namespace QrPilot.Cli.Replay;

/// <summary>The data of <c>item.added</c>.</summary>
internal sealed record ItemAddedData(string LineId, string ItemId, int Quantity);
