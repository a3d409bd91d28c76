using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Redis.Internal;

namespace QrPilot.Sdk.Redis;

/// <summary>Checks <see cref="RedisOptions"/> and names everything that is wrong at once.</summary>
public sealed partial class RedisOptionsValidator : IValidateOptions<RedisOptions>
{
    private const string Section = "QrPilot:Redis";

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, RedisOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Configuration))
        {
            failures.Add($"{Section}:Configuration is missing: set it, for example to redis:6379,password=....");
        }
        else if (RedisConfiguration.TryParse(options.Configuration) is null)
        {
            failures.Add($"{Section}:Configuration is not one of StackExchange.Redis: host:port and name=value with commas between them.");
        }

        if (!Name().IsMatch(options.Prefix ?? string.Empty))
        {
            failures.Add($"{Section}:Prefix must be 1 to 64 letters, digits and the signs : . _ -");
        }

        if (options.LookupTimeout < TimeSpan.FromMilliseconds(1) || options.LookupTimeout > TimeSpan.FromSeconds(5))
        {
            failures.Add($"{Section}:LookupTimeout must be between 00:00:00.001 and 00:00:05.");
        }

        if (options.AnswerLifetime != TimeSpan.Zero
            && (options.AnswerLifetime < TimeSpan.FromSeconds(1) || options.AnswerLifetime > TimeSpan.FromHours(1)))
        {
            failures.Add($"{Section}:AnswerLifetime must be between 00:00:01 and 01:00:00, or 00:00:00 to keep none.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    [GeneratedRegex("^[A-Za-z0-9:._-]{1,64}$")]
    private static partial Regex Name();
}
