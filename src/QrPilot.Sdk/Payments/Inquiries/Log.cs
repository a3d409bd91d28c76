using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Diagnostics;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.Inquiries;

internal static partial class Log
{
    [LoggerMessage(EventIds.InquiryFailed, LogLevel.Warning, "Nothing was learnt about {SubjectId}; it is asked about again.")]
    public static partial void InquiryFailed(ILogger logger, string subjectId, Exception failure);

    [LoggerMessage(EventIds.InquiryAnswered, LogLevel.Information, "Payment {PaymentId}: {Gateway} says {State}: {Disposition}.")]
    public static partial void InquiryAnswered(
        ILogger logger, string paymentId, string gateway, GatewayState state, NotificationDisposition disposition);
}
