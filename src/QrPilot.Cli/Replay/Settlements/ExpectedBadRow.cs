namespace QrPilot.Cli.Replay.Settlements;

/// <summary>A row that the import must refuse.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Column">The column that is to be named.</param>
/// <param name="Code">QRPnnnn.</param>
/// <param name="OrderId">The order whose row it is.</param>
/// <param name="Amount">The money that it should have told of, in whole đồng.</param>
internal sealed record ExpectedBadRow(int Line, string Column, string Code, string OrderId, long Amount);
