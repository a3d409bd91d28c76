using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Settlements;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Says how settlement reports are read.</summary>
public static class QrPilotSettlementExtensions
{
    /// <summary>Sets the maps of settlement reports and their limits. Several calls add up.</summary>
    public static QrPilotBuilder AddSettlements(this QrPilotBuilder builder, Action<SettlementOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddOptions<SettlementOptions>().Configure(configure);
        return builder;
    }

    /// <summary>Reads the section <see cref="SettlementOptions.Section"/>, at start and again whenever it changes.</summary>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="configuration">The host's configuration, not the section.</param>
    /// <exception cref="QrPilot.Sdk.Errors.QrPilotException">At start: a setting is unknown or cannot be read.</exception>
    public static QrPilotBuilder AddSettlements(this QrPilotBuilder builder, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(SettlementOptions.Section);
        builder.AddSettlements(options => SettlementMapSettings.Read(section, options));
        builder.Services.AddSingleton<IOptionsChangeTokenSource<SettlementOptions>>(new ConfigurationChangeTokenSource<SettlementOptions>(section));
        return builder;
    }
}
