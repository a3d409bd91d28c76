namespace QrPilot.Cli.Webhooks;

/// <summary>Money that a message says has moved.</summary>
/// <param name="TransactionId">The gateway's.</param>
/// <param name="Dong">Whole đồng.</param>
internal readonly record struct MovedMoney(string TransactionId, long Dong);
