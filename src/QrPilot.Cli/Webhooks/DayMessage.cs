namespace QrPilot.Cli.Webhooks;

/// <summary>A genuine message of the recorded day.</summary>
/// <param name="Id">The recorded one's id.</param>
/// <param name="Gateway">The gateway.</param>
/// <param name="Account">Whose address received it.</param>
/// <param name="Content">What it says.</param>
internal sealed record DayMessage(string Id, string Gateway, string Account, GatewayMessage Content);
