using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.MerchantUi.Texts;

/// <summary>What is said where a command was refused, by its code.</summary>
/// <param name="byCode">The sentences.</param>
/// <param name="other">The sentence of a code that pages do not meet, with a place for it.</param>
internal sealed class ErrorTexts(IReadOnlyDictionary<string, string> byCode, Func<string, string> other)
{
    public static Bilingual<ErrorTexts> All { get; } = new(
        new ErrorTexts(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [ErrorCodes.SessionEnded] = "Bàn này đã đóng rồi.",
                [ErrorCodes.LaterSessionOpen] = "Bàn đã có khách mới.",
                [ErrorCodes.AmountExceedsRest] = "Số tiền lớn hơn phần còn phải trả.",
                [ErrorCodes.NothingToPay] = "Hóa đơn này đã trả đủ.",
                [ErrorCodes.TenderedTooLittle] = "Khách đưa ít hơn số tiền thu.",
                [ErrorCodes.SessionHasMoney] = "Bàn đã có tiền hoặc đang thanh toán nên không hủy được.",
                [ErrorCodes.NameTaken] = "Tên hoặc mã này đã có.",
                [ErrorCodes.IdempotencyKeyReused] = "Biểu mẫu này đã được gửi với nội dung khác. Hãy tải lại trang.",
                [ErrorCodes.RequestStillRunning] = "Yêu cầu trước đang được xử lý. Hãy đợi một chút.",
                [ErrorCodes.DayNotBegun] = "Ngày này chưa bắt đầu.",
                [ErrorCodes.BooksOutOfBalance] = "Sổ không cân. Chưa lưu gì; hãy báo cho kỹ thuật.",
                [ErrorCodes.CashSealed] = "Ngày đã chốt nên phiếu thu này không hủy được.",
                [ErrorCodes.DrawerClosed] = "Ngày đã chốt, két cũng đã đóng.",
                [ErrorCodes.CountDiffers] = "Ngày này đã được chốt với số đếm khác.",
                [ErrorCodes.ExceptionNotOpen] = "Mục này đã được xử lý.",
                [ErrorCodes.ResolutionDoesNotSuit] = "Cách xử lý này không hợp với mục này.",
                [ErrorCodes.ResolutionUndone] = "Việc này đã được hoàn tác rồi.",
                [ErrorCodes.MoneyLinked] = "Khoản tiền này đã gắn với hóa đơn khác. Hãy hoàn tác trước.",
                [ErrorCodes.MoneySealed] = "Khoản tiền này thuộc ngày đã chốt.",
                [ErrorCodes.SettlementMapMissing] = "Chưa có cách đọc sao kê của tài khoản này.",
                [ErrorCodes.SettlementHeaderMismatch] = "Dòng tiêu đề của tệp không đúng với tài khoản đã chọn.",
                [ErrorCodes.StoreConflict] = "Nhiều người cùng sửa một lúc. Hãy thử lại.",
                [ErrorCodes.StoreBusy] = "Hệ thống đang bận. Hãy thử lại sau ít giây.",
                [ErrorCodes.StorageUnavailable] = "Hệ thống tạm thời không lưu được. Hãy thử lại sau ít giây.",
                [ErrorCodes.GatewayUnavailable] = "Ví điện tử chưa trả lời. Hãy thử lại sau.",
                [ErrorCodes.UnknownGatewayAccount] = "Tài khoản ví này chưa được thiết lập.",
                [ErrorCodes.NotRefundable] = "Khoản này không hoàn qua ví được. Hãy trả lại khách bằng tay.",
                [ErrorCodes.RefundExceedsRest] = "Số tiền lớn hơn phần còn hoàn được.",
                [ErrorCodes.RefundUnderWay] = "Ví đang xử lý lần hoàn trước. Hãy đợi một phút.",
                [ErrorCodes.LastOwner] = "Phải còn ít nhất một chủ quán đăng nhập được.",
                [ErrorCodes.GatewayAccountInUse] = "Tài khoản này đã có giao dịch nên không xóa được.",
                [ErrorCodes.InvalidField] = "Giá trị này không hợp lệ.",
                [ErrorCodes.BodyTooLarge] = "Nội dung gửi lên quá lớn.",
                [ErrorCodes.TooManyRequests] = "Quá nhiều yêu cầu. Vui lòng đợi một phút.",
            },
            code => $"Không thực hiện được (mã {code}). Chưa có gì thay đổi."),
        new ErrorTexts(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [ErrorCodes.SessionEnded] = "This table was closed already.",
                [ErrorCodes.LaterSessionOpen] = "New guests sit at this table.",
                [ErrorCodes.AmountExceedsRest] = "The amount is more than what is left to pay.",
                [ErrorCodes.NothingToPay] = "This bill is paid in full.",
                [ErrorCodes.TenderedTooLittle] = "The guest gave less than the amount.",
                [ErrorCodes.SessionHasMoney] = "The table has money or a payment under way and cannot be voided.",
                [ErrorCodes.NameTaken] = "This name or code is taken.",
                [ErrorCodes.IdempotencyKeyReused] = "This form was sent before with other content. Load the page again.",
                [ErrorCodes.RequestStillRunning] = "The request before is still running. Wait a moment.",
                [ErrorCodes.DayNotBegun] = "This day has not begun.",
                [ErrorCodes.BooksOutOfBalance] = "The books do not balance. Nothing was saved; tell the operator.",
                [ErrorCodes.CashSealed] = "The day is closed, so this record cannot be voided.",
                [ErrorCodes.DrawerClosed] = "The day is closed, and its drawer with it.",
                [ErrorCodes.CountDiffers] = "This day was closed with another count.",
                [ErrorCodes.ExceptionNotOpen] = "Somebody has dealt with this already.",
                [ErrorCodes.ResolutionDoesNotSuit] = "This decision does not suit what is wrong here.",
                [ErrorCodes.ResolutionUndone] = "This was undone already.",
                [ErrorCodes.MoneyLinked] = "This money is linked to another bill. Undo that first.",
                [ErrorCodes.MoneySealed] = "This money belongs to a day that is closed.",
                [ErrorCodes.SettlementMapMissing] = "Nothing says how to read the reports of this account.",
                [ErrorCodes.SettlementHeaderMismatch] = "The first line of the file does not fit the account you picked.",
                [ErrorCodes.StoreConflict] = "Several people changed this at once. Try again.",
                [ErrorCodes.StoreBusy] = "The system is busy. Try again in a few seconds.",
                [ErrorCodes.StorageUnavailable] = "Nothing can be saved for the moment. Try again in a few seconds.",
                [ErrorCodes.GatewayUnavailable] = "The wallet does not answer. Try again later.",
                [ErrorCodes.UnknownGatewayAccount] = "This wallet account was not set up.",
                [ErrorCodes.NotRefundable] = "This cannot be given back through the wallet. Give it back by hand.",
                [ErrorCodes.RefundExceedsRest] = "The amount is more than what is left to give back.",
                [ErrorCodes.RefundUnderWay] = "The wallet still works on an earlier refund. Wait a minute.",
                [ErrorCodes.LastOwner] = "There must be an owner who can sign in.",
                [ErrorCodes.GatewayAccountInUse] = "This account has transactions and cannot be removed.",
                [ErrorCodes.InvalidField] = "This value is no good.",
                [ErrorCodes.BodyTooLarge] = "What was sent is too large.",
                [ErrorCodes.TooManyRequests] = "Too many requests. Please wait a minute.",
            },
            code => $"This could not be done (code {code}). Nothing was changed."));

    public string Of(string code) => byCode.TryGetValue(code, out var text) ? text : other(code);
}
