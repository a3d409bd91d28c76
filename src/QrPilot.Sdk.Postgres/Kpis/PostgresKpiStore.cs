using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Kpis;

internal sealed class PostgresKpiStore(PostgresDatabase database) : IKpiStore
{
    private static readonly string[] Queries = [KpiSql.Billed, KpiSql.Open, KpiSql.MatchedDays, KpiSql.Matched, KpiSql.Declared, KpiSql.Settled];

    public Task<KpiBooks> ReadKpisAsync(string tenantId, string storeId, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var script = new Script(tenantId) { IsSnapshot = true };
        foreach (var query in Queries)
        {
            script.Add(query).With(tenantId).With(from).With(to).With(storeId);
        }

        return database.RunAsync(script, ReadAsync, cancellationToken);
    }

    public Task<IReadOnlyList<DayDeclaration>> ListDeclarationsAsync(
        string tenantId, string storeId, DateOnly date, CancellationToken cancellationToken) => database.ListAsync(
        tenantId,
        KpiSql.Declared,
        command => command.With(tenantId).With(date).With(date).With(storeId),
        DeclarationRow.Read,
        cancellationToken);

    private static async Task<KpiBooks> ReadAsync(Results results) => new()
    {
        Billed = await results.ListAsync(KpiRows.ReadBilled).ConfigureAwait(false),
        Open = await results.ListAsync(KpiRows.ReadOpen).ConfigureAwait(false),
        Matched = await results.ListAsync(KpiRows.ReadMatched).ConfigureAwait(false),
        MatchTimes = (await results.OneAsync(KpiRows.ReadTimes).ConfigureAwait(false))!,
        Declarations = await results.ListAsync(DeclarationRow.Read).ConfigureAwait(false),
        Settled = await results.ListAsync(KpiRows.ReadSettled).ConfigureAwait(false),
    };
}
