using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.MerchantUi;

/// <summary>Demands that somebody said who may use the pages.</summary>
internal sealed class MerchantUiOptionsValidator : IValidateOptions<MerchantUiOptions>
{
    public ValidateOptionsResult Validate(string? name, MerchantUiOptions options)
    {
        var failures = new List<string>();
        if (options.Policy is null && options.AnonymousLogin is null)
        {
            failures.Add(
                "Nobody said who may use the merchant's pages: call UseLocalSignIn(), UsePolicy(policy, loginOf) or, knowing what it means, AllowAnonymous(login) in AddMerchantUi.");
        }

        if (options.GuestAddress is { } address && (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http") || address.Query.Length > 0 || address.Fragment.Length > 0))
        {
            failures.Add("GuestAddress must be an absolute http or https address without query and fragment.");
        }

        if (options.SignInLifetime < TimeSpan.FromMinutes(5) || options.SignInLifetime > TimeSpan.FromDays(30))
        {
            failures.Add("SignInLifetime must be from 5 minutes to 30 days.");
        }

        if (options.SignInsPerMinute is < 1 or > 10_000)
        {
            failures.Add("SignInsPerMinute must be from 1 to 10000.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
