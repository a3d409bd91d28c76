using System.Text.Json.Serialization;

namespace QrPilot.Benchmarks.Reconcile;

/// <summary>What was measured.</summary>
internal sealed record ReconcileReport(
    BooksPlan Plan, BookRounds Rounds, BookResults Results, PostgresFigures Postgres, SqliteFigures Sqlite, string Machine)
{
    [JsonIgnore]
    public bool IsGood => Postgres.SameEveryRound && Postgres.Killed.Same && Sqlite.SameAsPostgres && Sqlite.Killed.Same;
}
