using System.Globalization;
using System.Text;
using System.Text.Json;
using QrPilot.Sdk.Payments.ZaloPay.Internal.Wire;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>The settings of an account as they are used: keys as bytes, addresses, texts that are the same in every message.</summary>
internal sealed class ZaloPayProfile
{
    public ZaloPayProfile(ZaloPayAccountOptions settings)
    {
        AppId = int.Parse(settings.AppId, NumberStyles.None, CultureInfo.InvariantCulture);
        Key1 = Encoding.UTF8.GetBytes(settings.Key1.Reveal());
        var key2 = Encoding.UTF8.GetBytes(settings.Key2.Reveal());
        Key2 = settings.PreviousKey2 is { IsSet: true } previous ? [key2, Encoding.UTF8.GetBytes(previous.Reveal())] : [key2];
        EmbedData = string.IsNullOrEmpty(settings.ReturnUrl)
            ? "{}"
            : JsonSerializer.Serialize(new ZaloPayEmbedData { RedirectUrl = settings.ReturnUrl }, ZaloPayJson.Wire.ZaloPayEmbedData);
        CallbackUrl = string.IsNullOrEmpty(settings.NotifyUrl) ? null : settings.NotifyUrl;
        LifeSeconds = settings.PaymentLife.Ticks / TimeSpan.TicksPerSecond;

        var root = settings.Endpoint.TrimEnd('/');
        Create = new Uri(root + "/v2/create");
        Query = new Uri(root + "/v2/query");
        Refund = new Uri(root + "/v2/refund");
        QueryRefund = new Uri(root + "/v2/query_refund");
    }

    public int AppId { get; }

    /// <summary>Signs what goes out.</summary>
    // Keys are internal, so that no serializer finds them.
    internal byte[] Key1 { get; }

    /// <summary>Verify what comes in: the key in force, and the one before it during a change.</summary>
    public byte[][] Key2 { get; }

    /// <summary>The one text that is both signed and sent.</summary>
    public string EmbedData { get; }

    public string? CallbackUrl { get; }

    public long LifeSeconds { get; }

    public TimeSpan Life => TimeSpan.FromSeconds(LifeSeconds);

    public Uri Create { get; }

    public Uri Query { get; }

    public Uri Refund { get; }

    public Uri QueryRefund { get; }
}
