using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.Payments.MoMo;

/// <summary>Collects everything that is wrong with the options, by configuration path, without repeating any value.</summary>
internal sealed class MoMoOptionsValidator : IValidateOptions<MoMoOptions>
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(5);

    public ValidateOptionsResult Validate(string? name, MoMoOptions options)
    {
        var failures = new List<string>();
        foreach (var (account, settings) in options.Accounts)
        {
            Check(account, settings, failures);
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void Check(string account, MoMoAccountOptions? settings, List<string> failures)
    {
        if (!IsAccountName(account))
        {
            failures.Add($"{MoMoOptions.Section}: an account name has 1 to 64 letters, digits, '-' or '_'.");
            return;
        }

        var path = $"{MoMoOptions.Section}:{account}";
        if (settings is null)
        {
            failures.Add($"{path} is empty; set Tenant, PartnerCode, AccessKey, SecretKey, ReturnUrl and NotifyUrl.");
            return;
        }

        Required(settings.Tenant, $"{path}:Tenant", "the id of the tenant that owns the account");
        Required(settings.PartnerCode, $"{path}:PartnerCode", "the partner code from MoMo's merchant portal");
        Required(settings.AccessKey, $"{path}:AccessKey", "the access key from MoMo's merchant portal");
        Required(settings.SecretKey, $"{path}:SecretKey", "the secret key from MoMo's merchant portal");
        Address(settings.Endpoint, $"{path}:Endpoint");
        Address(settings.ReturnUrl, $"{path}:ReturnUrl");
        Address(settings.NotifyUrl, $"{path}:NotifyUrl");

        if (settings.Timeout <= TimeSpan.Zero || settings.Timeout > LongestTimeout)
        {
            failures.Add($"{path}:Timeout must be more than zero and at most 5 minutes; MoMo asks for 30 seconds.");
        }

        if (settings.Language is not ("vi" or "en"))
        {
            failures.Add($"{path}:Language must be vi or en.");
        }

        void Required(string? value, string where, string what)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                failures.Add($"{where} is missing; set it to {what}.");
            }
            else if (value.AsSpan().Trim().Length != value.Length)
            {
                failures.Add($"{where} begins or ends with white space; remove it.");
            }
        }

        void Address(string? value, string where)
        {
            if (!IsAddress(value))
            {
                failures.Add($"{where} must be an absolute http or https address in ASCII without spaces.");
            }
        }
    }

    private static bool IsAccountName(string name)
    {
        if (name.Length is 0 or > 64)
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAddress(string? value) =>
        !string.IsNullOrEmpty(value)
        && !value.AsSpan().ContainsAnyExceptInRange('!', '~')
        && Uri.TryCreate(value, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
