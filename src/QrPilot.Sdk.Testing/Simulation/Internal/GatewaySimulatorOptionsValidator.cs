using System.Globalization;
using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

internal sealed class GatewaySimulatorOptionsValidator : IValidateOptions<GatewaySimulatorOptions>
{
    public ValidateOptionsResult Validate(string? name, GatewaySimulatorOptions options)
    {
        var failures = new List<string>();
        Merchants(options, failures);
        Faults(options.Faults, failures);
        Retries("MoMoRetries", options.MoMoRetries, failures);
        Retries("VNPayRetries", options.VNPayRetries, failures);
        Retries("ZaloPayRetries", options.ZaloPayRetries, failures);
        Require(options.AnswerTimeout > TimeSpan.Zero, "AnswerTimeout must be more than zero.", failures);
        Require(options.PaymentLife > TimeSpan.Zero, "PaymentLife must be more than zero.", failures);
        Require(options.RefundTime >= TimeSpan.Zero, "RefundTime must not be negative.", failures);
        Require(options.VNPayQueryWindow >= TimeSpan.Zero, "VNPayQueryWindow must not be negative.", failures);
        Require(options.RememberedOrders >= 1, "RememberedOrders must be at least 1.", failures);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void Merchants(GatewaySimulatorOptions options, List<string> failures)
    {
        Require(
            options.MoMoMerchants.All(merchant => merchant.PartnerCode is not "" && merchant.AccessKey is not "" && merchant.SecretKey is not ""),
            "Every MoMo merchant needs PartnerCode, AccessKey and SecretKey.",
            failures);
        Require(
            options.VNPayMerchants.All(merchant => merchant.TmnCode is not "" && merchant.HashSecret is not ""),
            "Every VNPay merchant needs TmnCode and HashSecret.",
            failures);
        Require(
            options.ZaloPayMerchants.All(merchant => merchant.AppId > 0 && merchant.Key1 is not "" && merchant.Key2 is not ""),
            "Every ZaloPay merchant needs AppId, Key1 and Key2.",
            failures);
        Require(AllDiffer(options.MoMoMerchants, merchant => merchant.PartnerCode), "Two MoMo merchants have the same PartnerCode.", failures);
        Require(AllDiffer(options.VNPayMerchants, merchant => merchant.TmnCode), "Two VNPay merchants have the same TmnCode.", failures);
        Require(AllDiffer(options.ZaloPayMerchants, merchant => merchant.AppId), "Two ZaloPay merchants have the same AppId.", failures);
        Require(
            options.VNPayMerchants.Select(merchant => merchant.NotifyUrl).Concat(options.ZaloPayMerchants.Select(merchant => merchant.NotifyUrl))
                .All(address => address is "" || WebAddress.IsValid(address)),
            "Every NotifyUrl must be empty or an absolute http or https address.",
            failures);
    }

    private static void Faults(GatewayFaultPlan plan, List<string> failures)
    {
        Require(
            AreShares([.. plan.Deliveries.Select(share => share.Share)])
                && AreShares([.. plan.Refunds.Select(share => share.Share)])
                && Enum.GetValues<GatewayCallKind>().All(call => AreShares([.. plan.Calls(call).Select(share => share.Share)])),
            string.Create(CultureInfo.InvariantCulture, $"Faults: every share must be 0 to {GatewayFaultPlan.Whole}; ")
                + string.Create(CultureInfo.InvariantCulture, $"the sum of those of notifications at most {GatewayFaultPlan.Whole}, ")
                + "likewise of refunds and of each kind of call.",
            failures);
        Require(plan.BurstLength >= 1, "Faults: BurstLength must be at least 1.", failures);
        Require(
            plan.SlowTime >= TimeSpan.Zero && plan.HangTime >= TimeSpan.Zero && plan.RefundDelay >= TimeSpan.Zero,
            "Faults: SlowTime, HangTime and RefundDelay must not be negative.",
            failures);
    }

    private static bool AreShares(int[] shares) => Array.TrueForAll(shares, share => share is >= 0 and <= GatewayFaultPlan.Whole)
        && shares.Sum() <= GatewayFaultPlan.Whole;

    private static void Retries(string setting, GatewayRetrySettings retries, List<string> failures) => Require(
        retries.Times is >= 0 and <= 100 && retries.Interval >= TimeSpan.Zero,
        $"{setting}: Times must be 0 to 100, and Interval must not be negative.",
        failures);

    private static bool AllDiffer<TMerchant, TKey>(IList<TMerchant> merchants, Func<TMerchant, TKey> key) =>
        merchants.DistinctBy(key).Count() == merchants.Count;

    private static void Require(bool fulfilled, string failure, List<string> failures)
    {
        if (!fulfilled)
        {
            failures.Add("Gateway simulators: " + failure);
        }
    }
}
