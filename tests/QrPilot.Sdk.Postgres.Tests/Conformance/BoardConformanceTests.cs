using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Postgres.Tests.Support;

namespace QrPilot.Sdk.Postgres.Tests.Conformance;

public sealed class BoardConformanceTests(PostgresTemplate template) : StoreBoardConformance
{
    protected override async Task<StoreStage> OpenAsync() => await template.OpenAsync();
}
