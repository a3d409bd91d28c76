using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.MerchantUi.Settlements;

/// <summary>A report that somebody has looked at and not imported yet.</summary>
/// <param name="Id">Names it in addresses.</param>
/// <param name="StaffId">Who may import it.</param>
/// <param name="Path">Where its bytes are.</param>
/// <param name="Hash">SHA-256 of them.</param>
/// <param name="Found">What was found in it.</param>
/// <param name="KeptAt">Since when it is kept (UTC).</param>
internal sealed record KeptReport(string Id, string StaffId, string Path, ReadOnlyMemory<byte> Hash, SettlementImport Found, DateTimeOffset KeptAt);
