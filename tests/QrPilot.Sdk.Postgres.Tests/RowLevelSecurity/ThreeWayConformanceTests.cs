using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Postgres.Tests.Support;

namespace QrPilot.Sdk.Postgres.Tests.RowLevelSecurity;

public sealed class ThreeWayConformanceTests(PostgresTemplate template) : StoreThreeWayConformance
{
    protected override async Task<StoreStage> OpenAsync() => await template.OpenGuardedAsync();
}
