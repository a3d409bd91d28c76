using Microsoft.Extensions.Options;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Text;

namespace QrPilot.Sdk.Settlements;

/// <summary>Checks <see cref="SettlementOptions"/> and names every setting that is wrong.</summary>
internal sealed class SettlementOptionsValidator : IValidateOptions<SettlementOptions>
{
    public ValidateOptionsResult Validate(string? name, SettlementOptions options)
    {
        var failures = new List<string>();
        Demand(options.MaxBytes is >= 1024 and <= 1024 * 1024 * 1024, $"{SettlementOptions.Section}:MaxBytes must be from 1024 to 1073741824.");
        Demand(options.MaxErrors is >= 1 and <= 1_000, $"{SettlementOptions.Section}:MaxErrors must be from 1 to 1000.");
        foreach (var (account, map) in options.Maps)
        {
            Check($"{SettlementOptions.Section}:Maps:{account}", map);
        }

        foreach (var (account, fee) in options.Fees)
        {
            var path = $"{SettlementOptions.Section}:Fees:{account}";
            Demand(fee.RatePpm is >= 0 and <= 1_000_000, $"{path}:RatePpm must be from 0 to 1000000.");
            Demand(fee.FixedDong is >= 0 and <= 1_000_000_000, $"{path}:FixedDong must be from 0 to 1000000000.");
            Demand(fee.ToleranceDong is >= 0 and <= 1_000_000_000, $"{path}:ToleranceDong must be from 0 to 1000000000.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Demand(bool isGood, string failure)
        {
            if (!isGood)
            {
                failures.Add(failure);
            }
        }

        void Check(string path, SettlementMap map)
        {
            Demand(map.TransactionId.Count > 0, $"{path}:TransactionId is missing; set it to the name of the column.");
            Demand(map.Reference.Count > 0, $"{path}:Reference is missing; set it to the name of the column.");
            Demand(map.Gross.Count > 0, $"{path}:Gross is missing; set it to the name of the column.");
            Demand(map.PaidAt.Count > 0, $"{path}:PaidAt is missing; set it to the name of the column.");
            Demand(map.TimeFormats.Count > 0, $"{path}:TimeFormats is missing; set it to how PaidAt is written, such as dd/MM/yyyy HH:mm:ss.");
            Demand(map.SettledOn.Count == 0 || map.DateFormats.Count > 0, $"{path}:DateFormats is missing; set it to how SettledOn is written.");
            Demand(
                map.Kind.Count == 0 == (map.PaymentWords.Count == 0 && map.RefundWords.Count == 0),
                $"{path}: Kind goes with PaymentWords and RefundWords; set all or none.");
            Demand(map.Status.Count == 0 == (map.SettledWords.Count == 0), $"{path}: Status goes with SettledWords; set both or none.");
            Demand(BusinessCalendar.IsKnownTimeZone(map.TimeZone), $"{path}:TimeZone is not a time zone that this host knows.");
            Demand(map.UnitsPerDong is >= 1 and <= 1_000, $"{path}:UnitsPerDong must be from 1 to 1000.");
            Demand(map.HeaderLine is >= 0 and <= 1_000, $"{path}:HeaderLine must be from 0 to 1000.");
            Demand(map.Delimiter is not ('"' or '\r' or '\n'), $"{path}:Delimiter must not be a quote or the end of a line.");
            Demand(map.ThousandMark is null || map.ThousandMark != map.DecimalMark, $"{path}: ThousandMark and DecimalMark must differ.");
            foreach (var (column, names) in SettlementMapSettings.ColumnsOf(map))
            {
                Demand(names.All(title => FoldedName.Of(title).Length > 0), $"{path}:{column} has a name without letters or digits.");
            }
        }
    }
}
