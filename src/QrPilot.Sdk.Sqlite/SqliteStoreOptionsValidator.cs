using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.Sqlite;

/// <summary>Checks <see cref="SqliteStoreOptions"/> and names everything that is wrong at once.</summary>
public sealed class SqliteStoreOptionsValidator : IValidateOptions<SqliteStoreOptions>
{
    private const string Section = "QrPilot:Sqlite";

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, SqliteStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Path))
        {
            failures.Add($"{Section}:Path is missing: set it to the path of the database file, for example data/qrpilot.db.");
        }
        else if (options.Path.Contains(":memory:", StringComparison.Ordinal) || options.Path.StartsWith("file:", StringComparison.Ordinal))
        {
            failures.Add($"{Section}:Path must be a plain path of a file: databases in memory and URIs are not durable.");
        }

        if (options.BusyTimeout < TimeSpan.Zero || options.BusyTimeout > TimeSpan.FromSeconds(60))
        {
            failures.Add($"{Section}:BusyTimeout must be between 00:00:00 and 00:01:00.");
        }

        if (options.Readers is < 1 or > 64)
        {
            failures.Add($"{Section}:Readers must be between 1 and 64.");
        }

        if (options.CommitsPerFlush is < 1 or > 1024)
        {
            failures.Add($"{Section}:CommitsPerFlush must be between 1 and 1024.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
