using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Conformance.Gateways;
using QrPilot.Sdk.Hosting;

namespace CustomGateway.Tests;

/// <summary>The fourth gateway does what every gateway must do.</summary>
public sealed class VietQrConformanceTests : GatewayConformance, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-vietqr-");

    protected override GatewayStage CreateStage(TimeProvider clock) => new BankStage(clock);

    protected override void UseStorage(QrPilotBuilder builder) =>
        builder.UseSqlite(options => options.Path = Path.Combine(_folder.FullName, "qrpilot.db"));

    public void Dispose() => _folder.Delete(recursive: true);
}
