using Microsoft.Extensions.DependencyInjection;
using QrPilot.Rehearsal.Stages;
using QrPilot.Sdk.Conformance.Gateways;
using QrPilot.Sdk.Hosting;

namespace QrPilot.Rehearsal.Tests;

/// <summary>MoMo does what every gateway must do.</summary>
public sealed class MoMoConformanceTests : GatewayConformance, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-momo-");

    protected override GatewayStage CreateStage(TimeProvider clock) => new MoMoStage(clock);

    protected override void UseStorage(QrPilotBuilder builder) =>
        builder.UseSqlite(options => options.Path = Path.Combine(_folder.FullName, "qrpilot.db"));

    public void Dispose() => _folder.Delete(recursive: true);
}
