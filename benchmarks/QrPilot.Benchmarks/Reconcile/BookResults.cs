using System.Security.Cryptography;
using System.Text;

namespace QrPilot.Benchmarks.Reconcile;

/// <summary>What all runs came to.</summary>
/// <param name="Runs">How many there are.</param>
/// <param name="Matches">How many matches stand.</param>
/// <param name="Exceptions">How many exceptions there are.</param>
/// <param name="Hash">SHA-256 of every run's store, date, number, two hashes and counts, by store and date.</param>
internal sealed record BookResults(int Runs, int Matches, int Exceptions, string Hash)
{
    /// <summary>Every run's line, for <see cref="Hash"/>; both databases understand it.</summary>
    public const string Lines = """
        select store_id || ' ' || business_date || ' ' || number || ' ' || input_hash || ' ' || output_hash || ' ' || match_count || ' ' || exception_count
        from runs
        order by store_id, business_date, number
        """;

    public const string Counts = "select (select count(*) from runs), (select count(*) from matches), (select count(*) from exceptions)";

    public static BookResults Of(int runs, int matches, int exceptions, IEnumerable<string> lines) =>
        new(runs, matches, exceptions, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines)))));
}
