using QrPilot.Sdk.Testing.ZaloPay.Internal.Wire;

namespace QrPilot.Sdk.Testing.ZaloPay.Internal;

/// <summary>The codes that the simulator gives, and the answers that tell no more.</summary>
/// <remarks>Source: docs.zalopay.vn v2, order-create, order-query, order-refund, order-query-refund and status codes.</remarks>
internal static class ZaloPayCodes
{
    public const int Success = 1;
    public const int Failure = 2;
    public const int InWork = 3;

    public const int AmountInvalid = -14;
    public const int RefundIdRepeated = -23;
    public const int RefundIdFormat = -24;
    public const int RefundIdDate = -25;
    public const int RefundIdApp = -26;
    public const int Cancelled = -49;
    public const int Expired = -54;
    public const int AppTransIdRepeated = -68;
    public const int AppTransIdInvalid = -92;
    public const int NotFound = -101;
    public const int BadData = -401;
    public const int BadSignature = -402;

    /// <summary>The usual refusal of a refund: its time is over.</summary>
    public const int RefundTimeOver = -13;

    public static ZaloPayAnswer Refusal(int sub, string message) => Answer(Failure, sub, message);

    public static ZaloPayAnswer Answer(int code, int sub, string message) => new()
    {
        ReturnCode = code,
        ReturnMessage = code switch
        {
            Success => "Giao dịch thành công",
            InWork => "Giao dịch đang xử lý",
            _ => "Giao dịch thất bại",
        },
        SubReturnCode = sub,
        SubReturnMessage = message,
    };
}
