using System.Globalization;
using Microsoft.Extensions.Configuration;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.Settlements;

/// <summary>The settings of a map by their names in configuration. A name that is not listed is an error.</summary>
internal static class SettlementMapSettings
{
    private static readonly Dictionary<string, Func<SettlementMap, IList<string>>> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(SettlementMap.TransactionId)] = map => map.TransactionId,
        [nameof(SettlementMap.RefundId)] = map => map.RefundId,
        [nameof(SettlementMap.Reference)] = map => map.Reference,
        [nameof(SettlementMap.Gross)] = map => map.Gross,
        [nameof(SettlementMap.Fee)] = map => map.Fee,
        [nameof(SettlementMap.Net)] = map => map.Net,
        [nameof(SettlementMap.PaidAt)] = map => map.PaidAt,
        [nameof(SettlementMap.PaidTime)] = map => map.PaidTime,
        [nameof(SettlementMap.SettledOn)] = map => map.SettledOn,
        [nameof(SettlementMap.Currency)] = map => map.Currency,
        [nameof(SettlementMap.Kind)] = map => map.Kind,
        [nameof(SettlementMap.Status)] = map => map.Status,
    };

    private static readonly Dictionary<string, Func<SettlementMap, IList<string>>> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(SettlementMap.PaymentWords)] = map => map.PaymentWords,
        [nameof(SettlementMap.RefundWords)] = map => map.RefundWords,
        [nameof(SettlementMap.SettledWords)] = map => map.SettledWords,
        [nameof(SettlementMap.TimeFormats)] = map => map.TimeFormats,
        [nameof(SettlementMap.DateFormats)] = map => map.DateFormats,
        [nameof(SettlementMap.FooterWords)] = map => map.FooterWords,
    };

    private static readonly Dictionary<string, Action<SettlementMap, string>> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(SettlementMap.TimeZone)] = (map, value) => map.TimeZone = value,
        [nameof(SettlementMap.UnitsPerDong)] = (map, value) => map.UnitsPerDong = Number(value),
        [nameof(SettlementMap.HeaderLine)] = (map, value) => map.HeaderLine = Number(value),
        [nameof(SettlementMap.ThousandMark)] = (map, value) => map.ThousandMark = value.Length == 0 ? null : Character(value),
        [nameof(SettlementMap.DecimalMark)] = (map, value) => map.DecimalMark = value.Length == 0 ? null : Character(value),
        [nameof(SettlementMap.Delimiter)] = (map, value) => map.Delimiter = Character(value),
        [nameof(SettlementMap.RefundSign)] = (map, value) => map.RefundSign = Sign(value),
        [nameof(SettlementMap.FeeSign)] = (map, value) => map.FeeSign = Sign(value),
        [nameof(SettlementMap.Encoding)] = (map, value) => map.Encoding = value.ToLowerInvariant() switch
        {
            "utf-8" => SettlementEncoding.Utf8,
            "utf-16" => SettlementEncoding.Utf16,
            "windows-1258" => SettlementEncoding.Windows1258,
            _ => throw new FormatException("must be utf-8, utf-16 or windows-1258."),
        },
    };

    /// <summary>The columns that a map names, by their setting.</summary>
    public static IEnumerable<KeyValuePair<string, IList<string>>> ColumnsOf(SettlementMap map) => Columns
        .Select(column => KeyValuePair.Create(column.Key, column.Value(map)))
        .Where(column => column.Value.Count > 0);

    /// <summary>Reads a section.</summary>
    /// <exception cref="QrPilotException">A name is unknown or a value cannot be read; the message names the path.</exception>
    public static void Read(IConfiguration section, SettlementOptions options)
    {
        foreach (var setting in section.GetChildren())
        {
            switch (setting.Key.ToUpperInvariant())
            {
                case "MAXBYTES":
                    options.MaxBytes = Checked(setting.Path, () => long.Parse(setting.Value ?? "", NumberStyles.None, CultureInfo.InvariantCulture));
                    break;
                case "MAXERRORS":
                    options.MaxErrors = Checked(setting.Path, () => Number(setting.Value ?? ""));
                    break;
                case "MAPS":
                    ReadMaps(setting, options.Maps);
                    break;
                case "FEES":
                    ReadFees(setting, options.Fees);
                    break;
                default:
                    throw Wrong(setting.Path, "is not a setting; there are MaxBytes, MaxErrors, Maps and Fees.");
            }
        }
    }

    private static void ReadMaps(IConfigurationSection gateways, IDictionary<string, SettlementMap> maps) => ReadAccounts(gateways, maps, Set);

    private static void ReadFees(IConfigurationSection gateways, IDictionary<string, FeeAgreement> fees) => ReadAccounts(
        gateways,
        fees,
        (fee, setting) =>
        {
            var value = Checked(setting.Path, () => Number(setting.Value ?? ""));
            switch (setting.Key.ToUpperInvariant())
            {
                case "RATEPPM":
                    fee.RatePpm = value;
                    break;
                case "FIXEDDONG":
                    fee.FixedDong = value;
                    break;
                case "TOLERANCEDONG":
                    fee.ToleranceDong = value;
                    break;
                default:
                    throw Wrong(setting.Path, "is not a setting; there are RatePpm, FixedDong and ToleranceDong.");
            }
        });

    private static void ReadAccounts<T>(IConfigurationSection gateways, IDictionary<string, T> items, Action<T, IConfigurationSection> set)
        where T : new()
    {
        foreach (var account in gateways.GetChildren().SelectMany(gateway => gateway.GetChildren(), (gateway, account) => (gateway, account)))
        {
            var name = SettlementOptions.NameOf(account.gateway.Key, account.account.Key);
            if (!items.TryGetValue(name, out var item))
            {
                items.Add(name, item = new T());
            }

            foreach (var setting in account.account.GetChildren())
            {
                set(item, setting);
            }
        }
    }

    private static void Set(SettlementMap map, IConfigurationSection setting)
    {
        if (Columns.TryGetValue(setting.Key, out var list) || Words.TryGetValue(setting.Key, out list))
        {
            var names = setting.Value is { } one ? [one] : setting.GetChildren().Select(child => child.Value ?? "").ToArray();
            var target = list(map);
            target.Clear();
            Array.ForEach(names, target.Add);
        }
        else if (Values.TryGetValue(setting.Key, out var set))
        {
            Checked(setting.Path, () =>
            {
                set(map, setting.Value ?? "");
                return true;
            });
        }
        else
        {
            throw Wrong(setting.Path, $"is not a setting; there are {string.Join(", ", Columns.Keys.Concat(Words.Keys).Concat(Values.Keys).Order(StringComparer.Ordinal))}.");
        }
    }

    private static T Checked<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception trouble) when (trouble is FormatException or OverflowException)
        {
            throw Wrong(path, trouble is OverflowException ? "is too large." : trouble.Message);
        }
    }

    private static int Number(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException("must be a whole number.");

    private static char Character(string value) => value.Length == 1 ? value[0] : throw new FormatException("must be one character.");

    private static AmountSign Sign(string value) => value.ToUpperInvariant() switch
    {
        "POSITIVE" => AmountSign.Positive,
        "NEGATIVE" => AmountSign.Negative,
        _ => throw new FormatException("must be positive or negative."),
    };

    private static QrPilotException Wrong(string path, string demand) => new(ErrorCodes.InvalidConfiguration, $"{path} {demand}");
}
