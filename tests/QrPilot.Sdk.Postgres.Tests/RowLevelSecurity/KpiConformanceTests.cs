using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Postgres.Tests.Support;

namespace QrPilot.Sdk.Postgres.Tests.RowLevelSecurity;

public sealed class KpiConformanceTests(PostgresTemplate template) : StoreKpiConformance
{
    protected override async Task<StoreStage> OpenAsync() => await template.OpenGuardedAsync();
}
