using Microsoft.Extensions.Configuration;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Tests.Settlements;

/// <summary>The example maps of the pilot host, read from its own settings.</summary>
internal static class Maps
{
    public static SettlementOptions Examples()
    {
        var options = new SettlementOptions();
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "pilot-host.json")).Build();
        SettlementMapSettings.Read(configuration.GetSection(SettlementOptions.Section), options);
        return options;
    }
}
