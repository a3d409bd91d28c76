using System.Text.Json;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.ZaloPay.Internal.Wire;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>Opens a payment: writes the call and reads the answer. Pure.</summary>
internal static class ZaloPayCreate
{
    /// <summary>Who pays is not known and not told; ZaloPay only wants the field filled.</summary>
    public const string AppUser = "qrpilot";

    private const string NoItems = "[]";
    private const int LongestDescription = 256;

    /// <summary>The call. Not to be sent again on its own: a second one is refused as a repetition, without an address.</summary>
    /// <param name="profile">The account.</param>
    /// <param name="request">The payment.</param>
    /// <param name="now">The time by the host's clock; ZaloPay refuses one that is far from its own.</param>
    public static GatewayCall Write(ZaloPayProfile profile, CreatePayment request, DateTimeOffset now)
    {
        var appTransId = ZaloPayIds.OfPayment(request.PaymentId, request.CreatedAt);
        var appTime = now.ToUnixTimeMilliseconds();
        var amount = request.Amount.Dong;
        var body = new ZaloPayCreateRequest
        {
            AppId = profile.AppId,
            AppUser = AppUser,
            AppTransId = appTransId,
            AppTime = appTime,
            ExpireDurationSeconds = profile.LifeSeconds,
            Amount = amount,
            Description = ZaloPayText.Limit(request.Description, LongestDescription),
            CallbackUrl = profile.CallbackUrl,
            Item = NoItems,
            EmbedData = profile.EmbedData,
            Mac = ZaloPayMac.Create(profile.Key1, profile.AppId, appTransId, AppUser, amount, appTime, profile.EmbedData, NoItems),
        };
        return new GatewayCall
        {
            Name = "create",
            Address = profile.Create,
            Body = JsonSerializer.SerializeToUtf8Bytes(body, ZaloPayJson.Wire.ZaloPayCreateRequest),
            MayRepeat = false,
        };
    }

    /// <summary>Whether the answer does not say how the payment stands, so that it must be asked about: the order id was used before, or
    /// the code is none that create knows.</summary>
    public static bool MustAsk(ZaloPayCreateResponse answer) => answer.Code switch
    {
        ZaloPayCodes.Done => false,
        ZaloPayCodes.Failure => answer.SubCode == ZaloPayCodes.OrderRepeated,
        // Some pages show the reason in return_code itself.
        _ => ZaloPayCodes.OfCall(answer.Code, answer.SubCode) != ZaloPayTrouble.Refused,
    };

    /// <summary>The open payment or the refusal; null when an order is said to be open and there is no way to pay it.</summary>
    public static CreateOutcome? Read(ZaloPayCreateResponse answer, DateTimeOffset expiresAt)
    {
        var code = ZaloPayCodes.Text(answer.Code, answer.SubCode);
        if (answer.Code != ZaloPayCodes.Done)
        {
            return new CreateOutcome { State = GatewayState.Failed, GatewayCode = code };
        }

        var payUrl = IsAddress(answer.OrderUrl) ? answer.OrderUrl : null;
        var qrContent = string.IsNullOrEmpty(answer.QrCode) ? null : answer.QrCode;
        return payUrl is null && qrContent is null ? null : new CreateOutcome
        {
            State = GatewayState.Pending,
            GatewayCode = code,
            PayUrl = payUrl,
            QrContent = qrContent,
            ExpiresAt = expiresAt,
        };
    }

    /// <summary>What has become of a payment that was opened before. Its addresses are lost, and with them the time of its end.</summary>
    public static CreateOutcome OfNotice(GatewayNotice notice) => new() { State = notice.State, GatewayCode = notice.GatewayCode };

    private static bool IsAddress(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
