using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Accounts;

namespace QrPilot.Sdk.Payments.MoMo;

/// <summary>One merchant account at MoMo. MoMo asks for a <see cref="GatewayAccountOptions.Timeout"/> of at least 30 seconds.</summary>
public sealed class MoMoAccountOptions : GatewayAccountOptions
{
    /// <summary>MoMo's public sandbox. Production is <c>https://payment.momo.vn</c>.</summary>
    public const string SandboxEndpoint = "https://test-payment.momo.vn";

    /// <summary>MoMo's name of the merchant.</summary>
    public string PartnerCode { get; set; } = "";

    /// <summary>The access key; part of every signed text, of no notification.</summary>
    public Secret AccessKey { get; set; } = Secret.None;

    /// <summary>The key of every signature, ours and MoMo's.</summary>
    public Secret SecretKey { get; set; } = Secret.None;

    /// <summary>The key before <see cref="SecretKey"/>: still believed on messages of MoMo's, never used to sign.</summary>
    /// <value>Default: none.</value>
    public Secret PreviousSecretKey { get; set; } = Secret.None;

    /// <summary>The address before <c>/v2/gateway/api/...</c>.</summary>
    /// <value>Default: <see cref="SandboxEndpoint"/>.</value>
    public string Endpoint { get; set; } = SandboxEndpoint;

    /// <summary>Where MoMo sends the guest's browser afterwards (redirectUrl). It never changes a payment. An account that opens payments
    /// needs it.</summary>
    /// <value>Default: none.</value>
    public string ReturnUrl { get; set; } = "";

    /// <summary>Where MoMo sends its notifications (ipnUrl): public, ASCII, without spaces. An account that opens payments
    /// needs it.</summary>
    /// <value>Default: none.</value>
    public string NotifyUrl { get; set; } = "";

    /// <summary>The language of MoMo's pages and messages: <c>vi</c> or <c>en</c>.</summary>
    /// <value>Default: <c>vi</c>.</value>
    public string Language { get; set; } = "vi";

    /// <summary>Whether MoMo takes the money at once. If not, a payment is authorised first and has to be confirmed.</summary>
    /// <value>Default: true.</value>
    public bool AutoCapture { get; set; } = true;

    internal static GatewaySettings<MoMoAccountOptions> Settings { get; } = new()
    {
        { nameof(PartnerCode), (MoMoAccountOptions account, string value) => account.PartnerCode = value },
        { nameof(AccessKey), (MoMoAccountOptions account, Secret value) => account.AccessKey = value },
        { nameof(SecretKey), (MoMoAccountOptions account, Secret value) => account.SecretKey = value },
        { nameof(PreviousSecretKey), (MoMoAccountOptions account, Secret value) => account.PreviousSecretKey = value },
        { nameof(Endpoint), (MoMoAccountOptions account, string value) => account.Endpoint = value },
        { nameof(ReturnUrl), (MoMoAccountOptions account, string value) => account.ReturnUrl = value },
        { nameof(NotifyUrl), (MoMoAccountOptions account, string value) => account.NotifyUrl = value },
        { nameof(Language), (MoMoAccountOptions account, string value) => account.Language = value },
        { nameof(AutoCapture), (MoMoAccountOptions account, bool value) => account.AutoCapture = value },
    };

    /// <inheritdoc />
    protected override void Check(GatewayAccountCheck check)
    {
        base.Check(check);
        check.Required(nameof(PartnerCode), PartnerCode, "the partner code from MoMo's merchant portal");
        check.Required(nameof(AccessKey), AccessKey, "the access key from MoMo's merchant portal");
        check.Required(nameof(SecretKey), SecretKey, "the secret key from MoMo's merchant portal");
        if (PreviousSecretKey is { IsSet: true })
        {
            check.Required(nameof(PreviousSecretKey), PreviousSecretKey, "the secret key before the last change, or remove it");
        }

        check.Address(nameof(Endpoint), Endpoint);
        CheckIfSet(check, nameof(ReturnUrl), ReturnUrl);
        CheckIfSet(check, nameof(NotifyUrl), NotifyUrl);
        if (Language is not ("vi" or "en"))
        {
            check.Fail(nameof(Language), "must be vi or en.");
        }
    }

    private static void CheckIfSet(GatewayAccountCheck check, string setting, string? address)
    {
        if (!string.IsNullOrEmpty(address))
        {
            check.Address(setting, address);
        }
    }
}
