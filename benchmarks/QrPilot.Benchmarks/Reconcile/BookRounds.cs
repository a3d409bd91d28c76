namespace QrPilot.Benchmarks.Reconcile;

/// <summary>How often the month was reconciled; the figures are medians.</summary>
internal readonly record struct BookRounds(int Postgres, int Sqlite);
