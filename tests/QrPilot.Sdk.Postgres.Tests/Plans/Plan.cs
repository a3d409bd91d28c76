using System.Text.Json;
using System.Text.RegularExpressions;
using QrPilot.Sdk.Postgres.Tests.Support;

namespace QrPilot.Sdk.Postgres.Tests.Plans;

/// <summary>How the server runs a prepared statement, whatever its parameters will be.</summary>
internal sealed partial class Plan
{
    private readonly HashSet<string> _searches = new(StringComparer.Ordinal);
    private readonly HashSet<string> _scanned = new(StringComparer.Ordinal);

    /// <summary>The indexes that are searched, each with the columns that it is searched by: <c>runs_pkey (tenant_id, id)</c>. An index of a
    /// partition goes by the name of the parent's.</summary>
    public IReadOnlyCollection<string> Searches => _searches;

    /// <summary>The tables and partitions that are read from one end to the other, without those that hold next to nothing.</summary>
    public IReadOnlyCollection<string> Scanned => _scanned;

    /// <summary>Whether more rows are read and sorted than a limit lets through. An incremental sort is none: it sorts those of equal beginnings.</summary>
    public bool SortsBelowALimit { get; private set; }

    public string Text { get; private init; } = "";

    /// <summary>Explains the plan that statements are given when they run often.</summary>
    /// <param name="raw">A connection to the database.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="types">The types of its parameters where they do not follow from it.</param>
    public static async Task<Plan> OfAsync(Raw raw, string sql, string types = "")
    {
        var parents = (await raw.ListAsync(
            "select inhrelid::regclass::text, inhparent::regclass::text from pg_inherits", row => (row.GetString(0), row.GetString(1))))
            .ToDictionary(StringComparer.Ordinal);
        var large = (await raw.ListAsync("select relname from pg_class where relkind = 'r' and reltuples > 1000")).ToHashSet(StringComparer.Ordinal);
        var parameters = Parameter().Matches(sql).Select(match => match.Value).Distinct(StringComparer.Ordinal).Count();
        // Without the second setting the partitions that cannot hold null would be left out.
        await raw.ExecuteAsync(
            $"set plan_cache_mode = force_generic_plan; set enable_partition_pruning = off; prepare explained {types} as {sql}");
        var values = string.Join(", ", Enumerable.Repeat("null", parameters));
        var text = await raw.ValueAsync<string>($"explain (format json) execute explained({values})");
        using var json = JsonDocument.Parse(text);
        var plan = new Plan { Text = text };
        plan.Read(json.RootElement[0].GetProperty("Plan"), index => parents.GetValueOrDefault(index, index), large, isLimited: false);
        return plan;
    }

    private void Read(JsonElement node, Func<string, string> nameOf, HashSet<string> large, bool isLimited)
    {
        var type = node.GetProperty("Node Type").GetString();
        SortsBelowALimit |= isLimited && type == "Sort";
        if (node.TryGetProperty("Index Name", out var index) && node.TryGetProperty("Index Cond", out var condition))
        {
            var columns = Comparison().Matches(condition.GetString()!).Select(match => match.Groups["column"].Value);
            _searches.Add($"{nameOf(index.GetString()!)} ({string.Join(", ", columns)})");
        }

        if (type == "Seq Scan" && node.GetProperty("Relation Name").GetString() is { } table && large.Contains(table))
        {
            _scanned.Add(table);
        }

        if (node.TryGetProperty("Plans", out var children))
        {
            foreach (var child in children.EnumerateArray())
            {
                Read(child, nameOf, large, isLimited || type == "Limit");
            }
        }
    }

    [GeneratedRegex(@"\$\d+")]
    private static partial Regex Parameter();

    /// <summary>The left side of a comparison in a condition, such as <c>((tenant_id)::text = $1)</c>.</summary>
    [GeneratedRegex(@"\((?<column>[a-z_]+)\)?(::[a-z]+)? (=|<|>|<=|>=) ")]
    private static partial Regex Comparison();
}
