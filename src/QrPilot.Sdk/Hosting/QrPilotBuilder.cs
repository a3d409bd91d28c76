using Microsoft.Extensions.DependencyInjection;

namespace QrPilot.Sdk.Hosting;

/// <summary>Assembles QrPilot: <c>UseX</c> picks the one storage, <c>AddX</c> adds one of many.</summary>
/// <param name="services">Where everything is registered.</param>
public sealed class QrPilotBuilder(IServiceCollection services)
{
    /// <summary>Where everything is registered.</summary>
    public IServiceCollection Services { get; } = services;
}
