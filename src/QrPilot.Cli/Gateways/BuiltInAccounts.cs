using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace QrPilot.Cli.Gateways;

/// <summary>One account <c>default</c> at each gateway, with keys made from a seed: the same seed gives the same keys, and nobody else
/// has them.</summary>
internal static class BuiltInAccounts
{
    private const string Account = "default";

    public static AccountSet Make(long seed)
    {
        var accounts = new AccountSet();
        accounts.MoMo.Add(Account, new()
        {
            PartnerCode = "QRPILOTSIM", AccessKey = Key(seed, "momo access", 16), SecretKey = Key(seed, "momo secret", 32),
        });
        accounts.VNPay.Add(Account, new() { TmnCode = "QRPILOT1", HashSecret = Key(seed, "vnpay hash", 32).ToUpperInvariant() });
        accounts.ZaloPay.Add(Account, new() { AppId = 90_001, Key1 = Key(seed, "zalopay key1", 32), Key2 = Key(seed, "zalopay key2", 32) });
        return accounts;
    }

    private static string Key(long seed, string purpose, int length)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"qrpilot rehearsal {seed} {purpose}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..length];
    }
}
