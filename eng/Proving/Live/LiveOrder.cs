namespace QrPilot.Proving.Live;

/// <summary>An order whose amount browsers should show.</summary>
/// <param name="TableId">Whose.</param>
/// <param name="Owed">What the table owes with it, in VND.</param>
/// <param name="SentAt">Just before it was sent.</param>
/// <param name="AnsweredAt">When the host had acknowledged it.</param>
internal sealed record LiveOrder(string TableId, long Owed, DateTimeOffset SentAt, DateTimeOffset AnsweredAt);
