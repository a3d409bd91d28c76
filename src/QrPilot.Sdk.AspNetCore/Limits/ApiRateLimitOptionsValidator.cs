using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.AspNetCore.Limits;

/// <summary>Checks <see cref="ApiRateLimitOptions"/> and names everything that is wrong at once.</summary>
internal sealed class ApiRateLimitOptionsValidator : IValidateOptions<ApiRateLimitOptions>
{
    private const string Section = "QrPilot:RateLimits";
    private const int Most = 1_000_000;

    public ValidateOptionsResult Validate(string? name, ApiRateLimitOptions options)
    {
        var failures = new List<string>();
        if (options.Window < TimeSpan.FromSeconds(1)
            || options.Window > TimeSpan.FromHours(1)
            || options.Window.Ticks % TimeSpan.TicksPerMillisecond != 0)
        {
            failures.Add($"{Section}:Window must be between 00:00:01 and 01:00:00, in whole milliseconds.");
        }

        Check(nameof(options.RequestsPerKey), options.RequestsPerKey);
        Check(nameof(options.RequestsPerSession), options.RequestsPerSession);
        Check(nameof(options.RequestsPerAddress), options.RequestsPerAddress);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Check(string setting, int value)
        {
            if (value is < 0 or > Most)
            {
                failures.Add($"{Section}:{setting} must be between 0 and {Most}; 0 is unlimited.");
            }
        }
    }
}
