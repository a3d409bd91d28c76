using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Accounts;

namespace CustomGateway;

/// <summary>One bank account that guests pay into.</summary>
public sealed class VietQrAccountOptions : GatewayAccountOptions
{
    /// <summary>The settings by their names in configuration.</summary>
    internal static readonly GatewaySettings<VietQrAccountOptions> Settings = new()
    {
        { nameof(BankBin), (VietQrAccountOptions account, string value) => account.BankBin = value },
        { nameof(AccountNumber), (VietQrAccountOptions account, string value) => account.AccountNumber = value },
        { nameof(NoticeSecret), (VietQrAccountOptions account, Secret value) => account.NoticeSecret = value },
        { nameof(PreviousNoticeSecret), (VietQrAccountOptions account, Secret value) => account.PreviousNoticeSecret = value },
    };

    /// <summary>The bank's six digits in NAPAS' list, for example 970436.</summary>
    public string BankBin { get; set; } = "";

    /// <summary>The account's number: 1 to 19 letters and digits.</summary>
    public string AccountNumber { get; set; } = "";

    /// <summary>The key that signs credit notices.</summary>
    public Secret NoticeSecret { get; set; } = Secret.None;

    /// <summary>The key before, while notices signed with it may still come.</summary>
    public Secret PreviousNoticeSecret { get; set; } = Secret.None;

    /// <inheritdoc />
    protected override void Check(GatewayAccountCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        base.Check(check);
        check.Required(nameof(NoticeSecret), NoticeSecret, "the key of the service that watches the account");
        if (BankBin.Length != 6 || !BankBin.All(char.IsAsciiDigit))
        {
            check.Fail(nameof(BankBin), "must be the bank's six digits.");
        }

        if (AccountNumber.Length is 0 or > 19 || !AccountNumber.All(char.IsAsciiLetterOrDigit))
        {
            check.Fail(nameof(AccountNumber), "must be 1 to 19 letters and digits.");
        }
    }
}
