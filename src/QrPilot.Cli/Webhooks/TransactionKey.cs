namespace QrPilot.Cli.Webhooks;

/// <summary>A transaction as a host knows it.</summary>
internal readonly record struct TransactionKey(string Gateway, string Account, string TransactionId);
