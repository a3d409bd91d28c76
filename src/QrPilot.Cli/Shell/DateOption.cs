using System.CommandLine;
using System.Globalization;

namespace QrPilot.Cli.Shell;

/// <summary>An option that is a business date.</summary>
internal static class DateOption
{
    public static Option<DateOnly> Make(string name, string description) => new(name)
    {
        Description = $"{description} Written yyyy-MM-dd.",
        HelpName = "DATE",
        Required = true,
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                && date.Year is >= 2000 and <= 2100)
            {
                return date;
            }

            result.AddError($"{name}: '{text}' is not a date written yyyy-MM-dd between 2000 and 2100.");
            return default;
        },
    };

    /// <exception cref="CliException">The dates are the wrong way round.</exception>
    public static void RequireOrder(DateOnly from, DateOnly to)
    {
        if (from > to)
        {
            throw CliException.BadInput($"--from {from:yyyy-MM-dd} is after --to {to:yyyy-MM-dd}.");
        }
    }
}
