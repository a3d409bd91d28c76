namespace QrPilot.Sdk.Payments.Gateways.Accounts;

/// <summary>Collects what is wrong with the settings of an account, by configuration path, without repeating any value.</summary>
public sealed class GatewayAccountCheck
{
    private readonly Action<string, string> _report;

    /// <param name="report">Takes each setting that is wrong, and what it must be.</param>
    internal GatewayAccountCheck(Action<string, string> report) => _report = report;

    /// <param name="path">The configuration path of the account.</param>
    /// <param name="failures">Takes a sentence for each setting that is wrong.</param>
    internal GatewayAccountCheck(string path, List<string> failures)
        : this((setting, demand) => failures.Add($"{path}:{setting} {demand}"))
    {
    }

    /// <summary>Reports a setting.</summary>
    /// <param name="setting">Its name.</param>
    /// <param name="demand">What it must be, and how to fix it; completes "X ...".</param>
    public void Fail(string setting, string demand) => _report(setting, demand);

    /// <summary>A text that must be there, without white space around it.</summary>
    public void Required(string setting, string? value, string what)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Fail(setting, $"is missing; set it to {what}.");
        }
        else if (value.AsSpan().Trim().Length != value.Length)
        {
            Fail(setting, "begins or ends with white space; remove it.");
        }
    }

    /// <summary>A secret that must be there, without white space around it.</summary>
    public void Required(string setting, Secret? value, string what) => Required(setting, value?.Reveal(), what);

    /// <summary>An absolute http or https address in ASCII.</summary>
    public void Address(string setting, string? value)
    {
        if (!IsAddress(value))
        {
            Fail(setting, "must be an absolute http or https address in ASCII without spaces.");
        }
    }

    /// <summary>A time in bounds, both included.</summary>
    public void Between(string setting, TimeSpan value, TimeSpan min, TimeSpan max)
    {
        if (value < min || value > max)
        {
            Fail(setting, $"must be from {min:c} to {max:c}.");
        }
    }

    /// <summary>Whether a name may stand in a notification address.</summary>
    internal static bool IsName(string name) =>
        name.Length is > 0 and <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static bool IsAddress(string? value) =>
        !string.IsNullOrEmpty(value)
        && !value.AsSpan().ContainsAnyExceptInRange('!', '~')
        && Uri.TryCreate(value, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
