using Microsoft.Extensions.Options;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk;

/// <summary>Checks <see cref="QrPilotOptions"/> and names every setting that is wrong.</summary>
internal sealed class QrPilotOptionsValidator : IValidateOptions<QrPilotOptions>
{
    private const int MinKeyBytes = 32;
    private const long MaxTolerance = 100_000;
    private const int MaxParallelDays = 64;
    private const int MinFailures = 3;
    private const int MaxFailures = 100;

    public ValidateOptionsResult Validate(string? name, QrPilotOptions options)
    {
        var failures = new List<string>();
        Between(nameof(options.SessionIdleTimeout), options.SessionIdleTimeout, TimeSpan.FromMinutes(5), TimeSpan.FromHours(24));
        Between(nameof(options.SessionTokenLifetime), options.SessionTokenLifetime, TimeSpan.FromMinutes(5), TimeSpan.FromHours(48));
        Between(nameof(options.RequestRetention), options.RequestRetention, TimeSpan.FromHours(1), TimeSpan.FromDays(90));
        Between(nameof(options.RequestLock), options.RequestLock, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        Between(nameof(options.RawNotificationRetention), options.RawNotificationRetention, TimeSpan.FromHours(1), TimeSpan.FromDays(730));
        Between(nameof(options.LookupLifetime), options.LookupLifetime, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        if (options.ParallelDays is < 1 or > MaxParallelDays)
        {
            failures.Add($"QrPilot:{nameof(options.ParallelDays)} is {options.ParallelDays}: it must be from 1 to {MaxParallelDays}.");
        }

        if (options.Staff.FailuresBeforeLock is < MinFailures or > MaxFailures)
        {
            failures.Add($"QrPilot:Staff:FailuresBeforeLock is {options.Staff.FailuresBeforeLock}: it must be from {MinFailures} to {MaxFailures}.");
        }

        Between("Staff:FirstLock", options.Staff.FirstLock, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        Between("Staff:LongestLock", options.Staff.LongestLock, options.Staff.FirstLock, TimeSpan.FromHours(24));
        Between("Staff:InviteLifetime", options.Staff.InviteLifetime, TimeSpan.FromMinutes(5), TimeSpan.FromDays(30));
        Check(nameof(options.Matching), options.Matching);
        foreach (var (code, matching) in options.StoreMatching)
        {
            Check($"{nameof(options.StoreMatching)}:{code}", matching);
        }

        if (options.SigningKeys.Count == 0)
        {
            failures.Add("QrPilot:SigningKeys is empty: give at least one key, base64 of 32 random bytes.");
        }

        for (var i = 0; i < options.SigningKeys.Count; i++)
        {
            var key = new byte[1024];
            if (!Convert.TryFromBase64String(options.SigningKeys[i], key, out var length) || length < MinKeyBytes)
            {
                failures.Add($"QrPilot:SigningKeys:{i} is not base64 of at least {MinKeyBytes} bytes.");
            }
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Check(string section, MatchingOptions matching)
        {
            Between($"{section}:{nameof(matching.Window)}", matching.Window, TimeSpan.Zero, TimeSpan.FromHours(24));
            if (matching.Tolerance is < 0 or > MaxTolerance)
            {
                failures.Add($"QrPilot:{section}:{nameof(matching.Tolerance)} is {matching.Tolerance}: it must be from 0 to {MaxTolerance}.");
            }
        }

        void Between(string setting, TimeSpan value, TimeSpan min, TimeSpan max)
        {
            if (value < min || value > max)
            {
                failures.Add($"QrPilot:{setting} is {value:c}: it must be from {min:c} to {max:c}.");
            }
        }
    }
}
