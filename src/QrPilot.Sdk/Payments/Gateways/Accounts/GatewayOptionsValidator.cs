using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.Payments.Gateways.Accounts;

/// <summary>Checks the names and settings of all accounts and collects everything that is wrong.</summary>
internal sealed class GatewayOptionsValidator<TOptions, TAccount> : IValidateOptions<TOptions>
    where TOptions : GatewayOptions<TAccount>
    where TAccount : GatewayAccountOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var failures = new List<string>();
        foreach (var (account, settings) in options.Accounts)
        {
            if (!GatewayAccountCheck.IsName(account))
            {
                failures.Add($"{options.Path}: an account name has 1 to 64 letters, digits, '-' or '_'.");
            }
            else if (settings is null)
            {
                failures.Add($"{options.Path}:{account} is empty.");
            }
            else
            {
                settings.Check(new GatewayAccountCheck($"{options.Path}:{account}", failures));
            }
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
