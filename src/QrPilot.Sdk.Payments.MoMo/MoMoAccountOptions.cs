namespace QrPilot.Sdk.Payments.MoMo;

/// <summary>One merchant account at MoMo.</summary>
public sealed class MoMoAccountOptions
{
    /// <summary>MoMo's public sandbox. Production is <c>https://payment.momo.vn</c>.</summary>
    public const string SandboxEndpoint = "https://test-payment.momo.vn";

    /// <summary>The tenant that owns the account.</summary>
    public string Tenant { get; set; } = "";

    /// <summary>MoMo's name of the merchant.</summary>
    public string PartnerCode { get; set; } = "";

    /// <summary>The access key; part of every signed text, of no notification.</summary>
    public string AccessKey { get; set; } = "";

    /// <summary>The key of every signature. Never written to a log, an exception or a message.</summary>
    public string SecretKey { get; set; } = "";

    /// <summary>The address before <c>/v2/gateway/api/...</c>.</summary>
    /// <value>Default: <see cref="SandboxEndpoint"/>.</value>
    public string Endpoint { get; set; } = SandboxEndpoint;

    /// <summary>Where MoMo sends the guest's browser afterwards (redirectUrl). It never changes a payment.</summary>
    public string ReturnUrl { get; set; } = "";

    /// <summary>Where MoMo sends its notifications (ipnUrl): public, ASCII, without spaces.</summary>
    public string NotifyUrl { get; set; } = "";

    /// <summary>How long one attempt of a call may take. MoMo asks for at least 30 seconds.</summary>
    /// <value>Default: 30 seconds.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The language of MoMo's pages and messages: <c>vi</c> or <c>en</c>.</summary>
    /// <value>Default: <c>vi</c>.</value>
    public string Language { get; set; } = "vi";
}
