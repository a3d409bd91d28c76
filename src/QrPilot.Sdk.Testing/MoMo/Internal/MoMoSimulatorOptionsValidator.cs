using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

internal sealed class MoMoSimulatorOptionsValidator : IValidateOptions<MoMoSimulatorOptions>
{
    public ValidateOptionsResult Validate(string? name, MoMoSimulatorOptions options)
    {
        var failures = new List<string>();
        if (options.Merchants.Any(merchant => merchant.PartnerCode is "" || merchant.AccessKey is "" || merchant.SecretKey is ""))
        {
            failures.Add("MoMo simulator: every merchant needs PartnerCode, AccessKey and SecretKey.");
        }

        if (options.Merchants.DistinctBy(merchant => merchant.PartnerCode).Count() != options.Merchants.Count)
        {
            failures.Add("MoMo simulator: two merchants have the same PartnerCode.");
        }

        var faults = options.Faults;
        double[] shares = [faults.Lost, faults.Doubled, faults.Delayed, faults.Reordered, faults.Forged];
        if (Array.Exists(shares, share => share is not (>= 0 and <= 1)) || shares.Sum() > 1 + 1e-9)
        {
            failures.Add("MoMo simulator: Faults: every share must be 0 to 1, and their sum at most 1.");
        }

        if (options.Redeliveries is < 0 or > 100)
        {
            failures.Add("MoMo simulator: Redeliveries must be 0 to 100.");
        }

        if (options.RedeliveryDelay < TimeSpan.Zero || options.AnswerTimeout <= TimeSpan.Zero)
        {
            failures.Add("MoMo simulator: RedeliveryDelay must not be negative, and AnswerTimeout must be more than zero.");
        }

        if (options.RememberedOrders < 1)
        {
            failures.Add("MoMo simulator: RememberedOrders must be at least 1.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
