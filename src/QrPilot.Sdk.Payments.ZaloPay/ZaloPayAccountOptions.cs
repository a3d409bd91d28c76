using System.Globalization;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Accounts;

namespace QrPilot.Sdk.Payments.ZaloPay;

/// <summary>One ZaloPay app: what ZaloPay hands out in its merchant portal, and how payments are opened.</summary>
public sealed class ZaloPayAccountOptions : GatewayAccountOptions
{
    private const int LongestAddress = 500;

    private static readonly TimeSpan ShortestLife = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(30);

    /// <summary>The app id, a number (<c>app_id</c>).</summary>
    public string AppId { get; set; } = "";

    /// <summary>The key that signs what goes to ZaloPay.</summary>
    public Secret Key1 { get; set; } = Secret.None;

    /// <summary>The key with which ZaloPay signs notifications.</summary>
    public Secret Key2 { get; set; } = Secret.None;

    /// <summary>The notification key before the last change, still believed.</summary>
    /// <value>Default: none.</value>
    public Secret? PreviousKey2 { get; set; }

    /// <summary>Where ZaloPay's API is.</summary>
    /// <value>Default: the sandbox, <c>https://sb-openapi.zalopay.vn</c>. Production is <c>https://openapi.zalopay.vn</c>.</value>
    public string Endpoint { get; set; } = "https://sb-openapi.zalopay.vn";

    /// <summary>Where the guest's browser goes afterwards (<c>redirecturl</c> in <c>embed_data</c>), at most 500 characters.</summary>
    /// <value>Default: none.</value>
    public string? ReturnUrl { get; set; }

    /// <summary>Where ZaloPay sends notifications (<c>callback_url</c>), at most 500 characters.</summary>
    /// <value>Default: the address that is registered with ZaloPay.</value>
    public string? NotifyUrl { get; set; }

    /// <summary>How long a guest can pay (<c>expire_duration_seconds</c>), counted in whole seconds from the call that
    /// opens the payment.</summary>
    /// <value>Default: 15 minutes. From 5 minutes to 30 days. ZaloPay tells the status of a payment for 48 hours only: what is left unpaid
    /// for longer cannot be asked about any more.</value>
    public TimeSpan PaymentLife { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Every setting by its name in configuration.</summary>
    internal static GatewaySettings<ZaloPayAccountOptions> Settings { get; } = new()
    {
        { nameof(AppId), (ZaloPayAccountOptions account, string value) => account.AppId = value },
        { nameof(Key1), (ZaloPayAccountOptions account, Secret value) => account.Key1 = value },
        { nameof(Key2), (ZaloPayAccountOptions account, Secret value) => account.Key2 = value },
        { nameof(PreviousKey2), (ZaloPayAccountOptions account, Secret value) => account.PreviousKey2 = value },
        { nameof(Endpoint), (ZaloPayAccountOptions account, string value) => account.Endpoint = value },
        { nameof(ReturnUrl), (ZaloPayAccountOptions account, string value) => account.ReturnUrl = value },
        { nameof(NotifyUrl), (ZaloPayAccountOptions account, string value) => account.NotifyUrl = value },
        { nameof(PaymentLife), (ZaloPayAccountOptions account, TimeSpan value) => account.PaymentLife = value },
    };

    /// <inheritdoc />
    protected override void Check(GatewayAccountCheck check)
    {
        base.Check(check);
        // Parsing alone would let NUL characters at the end pass.
        if (AppId.AsSpan().ContainsAnyExceptInRange('0', '9')
            || AppId.StartsWith('0')
            || !int.TryParse(AppId, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            check.Fail(nameof(AppId), "must be the number that ZaloPay gave the app, in plain digits.");
        }

        check.Required(nameof(Key1), Key1, "key1 of the app");
        check.Required(nameof(Key2), Key2, "key2 of the app");
        if (PreviousKey2 is { IsSet: true })
        {
            check.Required(nameof(PreviousKey2), PreviousKey2, "key2 of the app before it was changed");
        }

        check.Address(nameof(Endpoint), Endpoint);
        CheckOptional(check, nameof(ReturnUrl), ReturnUrl);
        CheckOptional(check, nameof(NotifyUrl), NotifyUrl);
        check.Between(nameof(PaymentLife), PaymentLife, ShortestLife, LongestLife);
    }

    private static void CheckOptional(GatewayAccountCheck check, string setting, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        check.Address(setting, value);
        if (value.Length > LongestAddress)
        {
            check.Fail(setting, "is too long; ZaloPay takes 500 characters.");
        }
    }
}
