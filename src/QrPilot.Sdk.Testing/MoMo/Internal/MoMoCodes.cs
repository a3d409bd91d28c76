namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>The result codes that the simulator gives.</summary>
/// <remarks>Source: developers.momo.vn v3, "Result codes".</remarks>
internal static class MoMoCodes
{
    public const int Success = 0;
    public const int AccessDenied = 11;
    public const int NotAuthenticated = 13;
    public const int BadFormat = 20;
    public const int BadAmount = 21;
    public const int AmountOutOfRange = 22;
    public const int RequestIdRepeated = 40;
    public const int OrderIdRepeated = 41;
    public const int OrderNotFound = 42;
    public const int NotApplicable = 47;
    public const int WaitingForPayer = 1000;
    public const int Expired = 1005;
    public const int RefusedByPayer = 1006;
    public const int CancelledByMerchant = 1017;
    public const int RefundFailed = 1080;
    public const int RefundRefused = 1081;
    public const int RefundNotSupported = 1088;
    public const int ProcessedByProvider = 7002;
    public const int Authorised = 9000;

    /// <summary>Below this stands what is wrong with the request itself.</summary>
    public const int FirstOfOutcomes = 100;

    public static string MessageOf(int code, string lang) => lang == "vi" ? Vietnamese(code) : English(code);

    private static string Vietnamese(int code) => code switch
    {
        Success => "Thành công.",
        WaitingForPayer => "Giao dịch đã được khởi tạo, chờ người dùng xác nhận thanh toán.",
        Expired => "Giao dịch thất bại do url hoặc QR code đã hết hạn.",
        RefusedByPayer => "Giao dịch bị từ chối bởi người dùng.",
        CancelledByMerchant => "Giao dịch bị hủy bởi đối tác.",
        RefundFailed => "Giao dịch hoàn tiền thất bại trong quá trình xử lý.",
        RefundRefused => "Giao dịch hoàn tiền bị từ chối.",
        RefundNotSupported => "Giao dịch không hỗ trợ hoàn tiền.",
        ProcessedByProvider => "Giao dịch đang được xử lý bởi nhà cung cấp.",
        Authorised => "Giao dịch đã được xác nhận thành công.",
        _ => English(code),
    };

    private static string English(int code) => code switch
    {
        Success => "Successful.",
        AccessDenied => "Access denied: this merchant may use captureWallet only.",
        NotAuthenticated => "Merchant authentication failed.",
        BadFormat => "Bad format request.",
        BadAmount => "Request rejected because of an invalid transaction amount.",
        AmountOutOfRange => "The transaction amount is out of range.",
        RequestIdRepeated => "Duplicated requestId.",
        OrderIdRepeated => "Duplicated orderId.",
        OrderNotFound => "OrderId is invalid or is not found.",
        NotApplicable => "Not applicable in the present state of the order.",
        WaitingForPayer => "Transaction is initiated, waiting for user confirmation.",
        Expired => "Transaction failed because the url or QR code expired.",
        RefusedByPayer => "Transaction denied by user.",
        CancelledByMerchant => "Transaction cancelled by partner.",
        RefundFailed => "Refund attempt failed during processing.",
        RefundRefused => "Refund attempt is rejected.",
        RefundNotSupported => "Refund is not supported for this transaction.",
        ProcessedByProvider => "Transaction is being processed by the provider.",
        Authorised => "Transaction is authorised successfully.",
        _ => "Unclassified.",
    };
}
