using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Postgres.Tests.Support;

namespace QrPilot.Sdk.Postgres.Tests.RowLevelSecurity;

public sealed class AuditConformanceTests(PostgresTemplate template) : StoreAuditConformance
{
    protected override async Task<StoreStage> OpenAsync() => await template.OpenGuardedAsync();
}
