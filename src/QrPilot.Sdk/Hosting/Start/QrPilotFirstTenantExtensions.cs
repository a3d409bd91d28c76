using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Hosting.Start;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Prepares a store that is empty.</summary>
public static class QrPilotFirstTenantExtensions
{
    /// <summary>Makes the host's tenant, and where it is asked for the schema and an administrator's API key, before the host takes its first
    /// request. What is there stays as it is. Calling it again only adds to the options.</summary>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="configure">Sets the options; the tenant's id and name are needed.</param>
    /// <returns>The same builder.</returns>
    public static QrPilotBuilder AddFirstTenant(this QrPilotBuilder builder, Action<FirstTenantOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddOptions<FirstTenantOptions>().Configure(configure).ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FirstTenantOptions>, FirstTenantOptionsValidator>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, FirstTenant>());
        return builder;
    }
}
