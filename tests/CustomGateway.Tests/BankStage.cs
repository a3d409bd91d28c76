using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Conformance.Gateways;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace CustomGateway.Tests;

/// <summary>Plays the bank and the service that watches the account. It reads the code with <see cref="EmvReader"/> and never with the
/// gateway's own code.</summary>
internal sealed class BankStage(TimeProvider clock) : GatewayStage(clock)
{
    private const string Bin = "970436";
    private readonly Dictionary<string, string> _memos = new(StringComparer.Ordinal);
    private long _transactions = 99_000;

    public override string Gateway => "vietqr";

    public override string? UnknownCode => null;

    public override Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Assemble(QrPilotBuilder builder) => builder.AddVietQr(options =>
    {
        foreach (var name in new[] { Account, OtherAccount })
        {
            options.Accounts[name] = new VietQrAccountOptions
            {
                Tenant = Tenant, BankBin = Bin, AccountNumber = NumberOf(name), NoticeSecret = SecretOf(name),
            };
        }
    });

    public override Task<string> PayAsync(string paymentId, CreateOutcome opened, VndAmount amount, CancellationToken cancellationToken)
    {
        var code = EmvReader.Read(opened.QrContent!);
        Assert.Equal((Bin, NumberOf(Account)), (code["38"]["01"]["00"].Text, code["38"]["01"]["01"].Text));
        _memos[paymentId] = code["62"]["08"].Text;
        return Task.FromResult((_transactions++).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    public override NotificationCopy Success(PaidOrder order) => Signed(Notice(order, Account), SecretOf(Account));

    public override NotificationCopy? Refusal(PaidOrder order, string? code = null) => null;

    public override NotificationCopy Forged(PaidOrder order) => Signed(Notice(order, Account), "not the secret");

    public override NotificationCopy OfOtherAccount(PaidOrder order) => Signed(Notice(order, OtherAccount), SecretOf(OtherAccount));

    public override NotificationCopy? WithUnknownField(PaidOrder order)
    {
        var notice = Notice(order, Account);
        notice["balance"] = 1;
        return Signed(notice, SecretOf(Account));
    }

    public override IEnumerable<TamperedNotification> Tampered(PaidOrder order)
    {
        var (body, headers) = Success(order);
        for (var i = 0; i < body.Length; i++)
        {
            var changed = body.ToArray();
            changed[i] ^= 1;
            yield return new TamperedNotification($"byte {i}", new NotificationCopy(changed, headers));
        }

        var digit = headers.IndexOf(':', StringComparison.Ordinal) + 2;
        var other = headers[digit] == '0' ? '1' : '0';
        yield return new TamperedNotification("signature", new NotificationCopy(body, headers[..digit] + other + headers[(digit + 1)..]));
        yield return new TamperedNotification("no signature", new NotificationCopy(body, "Host: pos.example\n"));
    }

    public override void LoseNextAnswer()
    {
    }

    public override Task FinishRefundsAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int? CountOpened(string paymentId) => null;

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string NumberOf(string account) => account == Account ? "0011001932418" : "0099999999";

    private static string SecretOf(string account) => $"the secret of {account}";

    /// <summary>Banks upper-case the text, put words of their own around it and drop punctuation.</summary>
    private JsonObject Notice(PaidOrder order, string account) => new()
    {
        ["transaction_id"] = order.TransactionId,
        ["bank_bin"] = Bin,
        ["account_number"] = NumberOf(account),
        ["amount"] = order.Amount.Dong,
        ["currency"] = "VND",
        ["memo"] = $"MBVCB 5021 {_memos.GetValueOrDefault(order.PaymentId) ?? BaseThirtySix(order.PaymentId)} CT TU 0071000",
        ["at"] = order.At.ToUnixTimeSeconds(),
        ["payer_name"] = "NGUYEN VAN A",
        ["payer_account"] = "0071000123456",
    };

    /// <summary>The code by the school's method, for payments whose code nobody has scanned.</summary>
    private static string BaseThirtySix(string paymentId)
    {
        var digits = new int[25];
        foreach (var hex in paymentId["pay_".Length..])
        {
            var carry = Convert.ToInt32(hex.ToString(), 16);
            for (var i = digits.Length - 1; i >= 0; i--)
            {
                carry += digits[i] * 16;
                digits[i] = carry % 36;
                carry /= 36;
            }
        }

        return string.Concat(digits.Select(digit => (char)(digit < 10 ? '0' + digit : 'A' + digit - 10)));
    }

    private static NotificationCopy Signed(JsonObject notice, string secret)
    {
        var body = Encoding.UTF8.GetBytes(notice.ToJsonString());
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body);
        return new NotificationCopy(body, $"X-Notice-Signature: {Convert.ToHexStringLower(mac)}\n");
    }
}
