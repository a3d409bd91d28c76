using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QrPilot.Cli.Shell;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Cli.Replay.Settlements;

/// <summary>That settlement reports are to be made, and how.</summary>
/// <param name="Options">What the host expects of reports, read from its own settings.</param>
/// <param name="Damage">Which share of the rows is damaged, 0 to 1.</param>
internal sealed record SettlementSettings(SettlementOptions Options, decimal Damage)
{
    /// <summary>The account that the stores of a replay have at every gateway.</summary>
    public const string Account = "default";

    /// <exception cref="CliException">The file cannot be read, or its settings are wrong.</exception>
    public static SettlementSettings Read(FileInfo file, decimal damage)
    {
        try
        {
            var configuration = new ConfigurationBuilder().AddJsonFile(file.FullName, optional: false).Build();
            var services = new ServiceCollection();
            services.AddQrPilot(_ => { }).AddSettlements(configuration);
            using var provider = services.BuildServiceProvider();
            return new SettlementSettings(provider.GetRequiredService<IOptions<SettlementOptions>>().Value, damage);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or FormatException
            or QrPilotException or OptionsValidationException)
        {
            throw CliException.BadInput($"--settlements: '{file}' cannot be read: {failure.Message}");
        }
    }

    /// <summary>What the host expects of the reports of a gateway.</summary>
    /// <exception cref="CliException">There is no map.</exception>
    public ReportTerms TermsOf(string gateway)
    {
        var name = SettlementOptions.NameOf(gateway, Account);
        return Options.Maps.TryGetValue(name, out var map)
            ? new ReportTerms(gateway, Account, map, Options.Fees.TryGetValue(name, out var fee) ? fee : null)
            : throw CliException.BadInput($"--settlements: the settings have no map {SettlementOptions.Section}:Maps:{name}.");
    }
}
