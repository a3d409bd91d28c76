using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QrPilot.Sdk;
using QrPilot.Sdk.AspNetCore.DataProtection;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Storage;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets the hosts of an installation read each other's cookies and antiforgery tokens.</summary>
public static class QrPilotDataProtectionExtensions
{
    private const string ApplicationName = "QrPilot";

    /// <summary>Keeps the key ring of ASP.NET Core Data Protection in QrPilot's storage, so that what one host protects, every other one of
    /// the same storage unprotects, wherever it is installed.</summary>
    /// <remarks>The keys are sealed under <see cref="QrPilotOptions.SigningKeys"/>: who reads the database or its backups alone opens nothing with
    /// them. A signing key that is taken away takes the keys with it that were sealed while it was the first. A certificate may protect them
    /// besides: <c>ShareDataProtectionKeys(keys => keys.ProtectKeysWithCertificate(certificate))</c>; keys that were stored before have
    /// only the seal until they expire, after 90 days.</remarks>
    /// <param name="builder">What is being assembled.</param>
    /// <param name="configure">Changes data protection, for instance how keys are protected at rest; null for the defaults.</param>
    /// <returns>The same builder.</returns>
    public static QrPilotBuilder ShareDataProtectionKeys(this QrPilotBuilder builder, Action<IDataProtectionBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<KeyManagementOptions>()
            .Configure<IKeyRingStore, IOptions<QrPilotOptions>, ILogger<SharedKeyRing>>((options, store, keys, logger) =>
                options.XmlRepository = new SharedKeyRing(store, new KeySeal(keys, SharedKeyRing.Purpose), logger));
        var protection = builder.Services.AddDataProtection().SetApplicationName(ApplicationName);
        configure?.Invoke(protection);
        return builder;
    }
}
