using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>What ZaloPay hears for a notification: always HTTP 200, the meaning stands in <c>return_code</c>.</summary>
/// <remarks>
/// 1 is "recorded" and the only value with one meaning on all of ZaloPay's pages (2 is "recorded before" on one and "failure" on another),
/// so it also answers repetitions. It answers unknown payments and other amounts too: the message is real and is stored, and hearing it
/// again changes nothing. -1 turns a message away. 0 makes ZaloPay send it again, at most three times: right where the host could not
/// deal with it, useless where it cannot be read, has a wrong signature or is for another app.
/// </remarks>
internal static class ZaloPayAnswers
{
    private static readonly NotificationAnswer Recorded = new(200, """{"return_code":1,"return_message":"success"}""");
    private static readonly NotificationAnswer BadMac = new(200, """{"return_code":-1,"return_message":"mac not equal"}""");
    private static readonly NotificationAnswer OtherApp = new(200, """{"return_code":-1,"return_message":"app_id not equal"}""");
    private static readonly NotificationAnswer Again = new(200, """{"return_code":0,"return_message":"try again"}""");
    private static readonly NotificationAnswer Unreadable = new(200, """{"return_code":-1,"return_message":"invalid callback"}""");

    public static NotificationAnswer To(NotificationDisposition disposition) => disposition switch
    {
        NotificationDisposition.Applied or NotificationDisposition.Repeated => Recorded,
        NotificationDisposition.UnknownPayment or NotificationDisposition.AmountDiffers => Recorded,
        NotificationDisposition.BadSignature => BadMac,
        NotificationDisposition.WrongAccount => OtherApp,
        NotificationDisposition.Malformed => Unreadable,
        NotificationDisposition.Failed => Again,
        _ => throw new ArgumentOutOfRangeException(nameof(disposition)),
    };
}
