using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace QrPilot.Sdk.Postgres;

/// <summary>Checks <see cref="PostgresStoreOptions"/> and names everything that is wrong at once.</summary>
public sealed partial class PostgresStoreOptionsValidator : IValidateOptions<PostgresStoreOptions>
{
    private const string Section = "QrPilot:Postgres";

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, PostgresStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            failures.Add($"{Section}:ConnectionString is missing: set it, for example to Host=db;Database=qrpilot;Username=qrpilot;Password=....");
        }
        else if (!IsConnectionString(options.ConnectionString))
        {
            failures.Add($"{Section}:ConnectionString is not one of Npgsql's: it is a list of name=value pairs with semicolons between them, and needs a Host.");
        }

        if (!SchemaName().IsMatch(options.Schema ?? string.Empty))
        {
            failures.Add($"{Section}:Schema must be 1 to 63 lower-case letters, digits and underscores, and must not begin with a digit.");
        }

        if (options.EventsPerTransaction is < 1 or > 100_000)
        {
            failures.Add($"{Section}:EventsPerTransaction must be between 1 and 100000.");
        }

        if (options.PendingEvents is < 1 or > 1_000_000)
        {
            failures.Add($"{Section}:PendingEvents must be between 1 and 1000000.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Host is not null;
        }
        catch (ArgumentException)
        {
            // Its message may hold parts of the text, and the text holds a password.
            return false;
        }
    }

    [GeneratedRegex(@"^[a-z_][a-z0-9_]{0,62}\z")]
    private static partial Regex SchemaName();
}
