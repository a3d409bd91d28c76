using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Kpis;

internal sealed class SqliteKpiStore(SqliteDatabase database) : IKpiStore
{
    public Task<KpiBooks> ReadKpisAsync(
        string tenantId, string storeId, DateOnly from, DateOnly to, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.ReadSnapshot(snapshot => Read(sql => Of(snapshot, sql, tenantId, storeId, from, to))), cancellationToken);

    public Task<IReadOnlyList<DayDeclaration>> ListDeclarationsAsync(
        string tenantId, string storeId, DateOnly date, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<DayDeclaration> (link) => Of(link, KpiSql.Declared, tenantId, storeId, date, date).List(DeclarationRow.Read),
        cancellationToken);

    private static Statement Of(Link link, string sql, string tenantId, string storeId, DateOnly from, DateOnly to) => link.Use(sql)
        .With("$tenant_id", tenantId)
        .With("$store_id", storeId)
        .With("$from", from)
        .With("$to", to);

    private static KpiBooks Read(Func<string, Statement> of) => new()
    {
        Billed = of(KpiSql.Billed).List(KpiRows.ReadBilled),
        Open = of(KpiSql.Open).List(KpiRows.ReadOpen),
        Matched = of(KpiSql.MatchedDays).List(KpiRows.ReadMatched),
        MatchTimes = of(KpiSql.Matched).One(KpiRows.ReadTimes)!,
        Declarations = of(KpiSql.Declared).List(DeclarationRow.Read),
        Settled = of(KpiSql.Settled).List(KpiRows.ReadSettled),
    };
}
