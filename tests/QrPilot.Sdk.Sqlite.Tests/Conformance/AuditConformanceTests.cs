using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Sqlite.Tests.Support;

namespace QrPilot.Sdk.Sqlite.Tests.Conformance;

public sealed class AuditConformanceTests : StoreAuditConformance
{
    protected override async Task<StoreStage> OpenAsync() => await SqliteStage.MigratedAsync();
}
