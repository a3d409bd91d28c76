using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Diagnostics;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets the configuration say of which tenants more is told.</summary>
public static class QrPilotVerboseExtensions
{
    /// <summary>Reads <see cref="VerboseOptions.Section"/>, at first and again whenever the configuration changes: a host need not be
    /// restarted, and all hosts that read the same configuration follow.</summary>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="configuration">The host's configuration, not the section.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="QrPilotException">At the start: an end is no instant. A change that is wrong is left alone.</exception>
    public static QrPilotBuilder AddVerboseTenants(this QrPilotBuilder builder, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(VerboseOptions.Section);
        builder.Services.AddOptions<VerboseOptions>().Configure(options =>
        {
            foreach (var tenant in section.GetChildren())
            {
                options.Until[tenant.Key] = DateTimeOffset.TryParse(
                    tenant.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
                    ? until
                    : throw new QrPilotException(
                        ErrorCodes.InvalidConfiguration, $"{tenant.Path} is no instant: write it like 2026-01-31T18:00:00+07:00.");
            }
        });
        builder.Services.AddSingleton<IOptionsChangeTokenSource<VerboseOptions>>(new ConfigurationChangeTokenSource<VerboseOptions>(section));
        return builder;
    }
}
