using System.Buffers;
using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.Hosting.Start;

internal sealed class FirstTenantOptionsValidator : IValidateOptions<FirstTenantOptions>
{
    private const int LongestId = 64;

    private static readonly SearchValues<char> OfIds = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public ValidateOptionsResult Validate(string? name, FirstTenantOptions options)
    {
        var failures = new List<string>();
        if (options.TenantId is not { Length: > 0 and <= LongestId } || options.TenantId.AsSpan().ContainsAnyExcept(OfIds))
        {
            failures.Add("AddFirstTenant: TenantId must have 1 to 64 lower-case letters, digits and hyphens.");
        }

        if (string.IsNullOrWhiteSpace(options.TenantName))
        {
            failures.Add("AddFirstTenant: TenantName is missing.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
