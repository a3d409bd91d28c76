using QrPilot.Sdk.Matching;
using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.MerchantUi.Reconcile;

/// <summary>What is wrong, in plain words.</summary>
internal sealed record FindingTexts
{
    /// <summary>The name of a cause, for its heading.</summary>
    public required Func<ExceptionClass, string> Cause { get; init; }

    /// <summary>What is added to the cause where nobody knows the store.</summary>
    public required string OfNoStore { get; init; }

    /// <summary>A tender as people call it.</summary>
    public required Func<string, string> Tender { get; init; }

    /// <summary>What is wrong with one item, in one sentence; the table is named before it.</summary>
    public required Func<ExceptionFinding, string> Sentence { get; init; }

    /// <summary>What speaks for linking the two.</summary>
    public required Func<PairingRule, string> Why { get; init; }

    /// <summary>By how much the two sides differ.</summary>
    public required Func<VndAmount, string> AmountsDiffer { get; init; }

    /// <summary>What is usually written when something is said to be dealt with, the most usual first.</summary>
    public required Func<ReviewItem, IReadOnlyList<string>> AcceptReasons { get; init; }

    /// <summary>Why people usually write something off.</summary>
    public required IReadOnlyList<string> WriteOffReasons { get; init; }

    public static Bilingual<FindingTexts> All { get; } = new(
        new FindingTexts
        {
            Cause = cause => cause switch
            {
                ExceptionClass.MissingPayment => "Hóa đơn chưa trả",
                ExceptionClass.OrphanPayment => "Tiền chưa rõ của hóa đơn nào",
                ExceptionClass.AmountOver => "Thu dư",
                ExceptionClass.AmountUnder => "Thu thiếu",
                ExceptionClass.DuplicatePayment => "Khách trả hai lần",
                ExceptionClass.LatePayment => "Tiền về sau khi chốt",
                ExceptionClass.PaidAfterCancel => "Trả cho bàn đã hủy",
                ExceptionClass.WrongTender => "Ghi nhầm tiền mặt",
                ExceptionClass.RefundUnmatched => "Hoàn tiền không khớp",
                ExceptionClass.RefundExceeds => "Hoàn nhiều hơn số đã thu",
                ExceptionClass.SettledNotNotified => "Sao kê có, quán chưa nhận báo",
                ExceptionClass.NotifiedNotSettled => "Ví báo đã trả, sao kê chưa có",
                ExceptionClass.FeeMismatch => "Phí ví bị lệch",
                ExceptionClass.Ambiguous => "Tiền hợp với nhiều hóa đơn",
                _ => "Cần kiểm tra",
            },
            OfNoStore = "chưa rõ quán",
            Tender = tender => NameOf(tender, "tiền mặt", "chưa rõ"),
            Sentence = item => item switch
            {
                { Class: ExceptionClass.MissingPayment, Tender: Matching.Tender.None } => $"Còn thiếu {item.ExpectedAmount}, chưa ghi nhận khách trả.",
                { Class: ExceptionClass.MissingPayment } => $"Khách chọn trả {item.ExpectedAmount} bằng {NameOf(item.Tender, "tiền mặt", "ví")} nhưng chưa thấy tiền về.",
                { Class: ExceptionClass.AmountOver or ExceptionClass.AmountUnder, ExpectedAmount.Dong: 0 } =>
                    $"Sao kê {NameOf(item.Tender, "tiền mặt", "ví")} ghi {item.SettledAmount}, lệch {item.AtRisk} so với số ví đã báo.",
                { Class: ExceptionClass.AmountOver } => $"Cần thu {item.ExpectedAmount}, khách trả {item.ActualAmount}: dư {item.AtRisk}.",
                { Class: ExceptionClass.AmountUnder } => $"Cần thu {item.ExpectedAmount}, khách trả {item.ActualAmount}: thiếu {item.AtRisk}.",
                { Class: ExceptionClass.DuplicatePayment } => $"Hóa đơn đã trả đủ, lại nhận thêm {item.ActualAmount} {Of(item.Tender)}.",
                { Class: ExceptionClass.PaidAfterCancel } => $"Bàn đã hủy nhưng khách vẫn trả {item.ActualAmount} {Of(item.Tender)}.",
                { Class: ExceptionClass.OrphanPayment } => $"Nhận {item.ActualAmount} {Of(item.Tender)}, không rõ trả cho hóa đơn nào.",
                { Class: ExceptionClass.Ambiguous } => $"Nhận {item.ActualAmount} {Of(item.Tender)}, có nhiều hóa đơn cùng số tiền.",
                { Class: ExceptionClass.LatePayment } => $"{item.ActualAmount} {Of(item.Tender)} về sau khi đã chốt ngày.",
                { Class: ExceptionClass.WrongTender } => $"Đã ghi tiền mặt, nhưng khách cũng trả {item.ActualAmount} bằng ví.",
                { Class: ExceptionClass.SettledNotNotified } => $"Sao kê {NameOf(item.Tender, "tiền mặt", "ví")} có {item.ActualAmount}, quán chưa từng nhận báo.",
                { Class: ExceptionClass.NotifiedNotSettled } => $"{NameOf(item.Tender, "Tiền mặt", "Ví")} đã báo trả {item.AtRisk}, nhưng sao kê không có khoản này.",
                { Class: ExceptionClass.FeeMismatch } => $"Phí {NameOf(item.Tender, "tiền mặt", "ví")} lệch {item.AtRisk} so với thỏa thuận.",
                { Class: ExceptionClass.RefundUnmatched } => $"Đã hoàn {item.AtRisk} {Of(item.Tender)} mà không có yêu cầu trước khi chốt.",
                { Class: ExceptionClass.RefundExceeds } => $"Đã hoàn quá {item.AtRisk} so với số khách trả.",
                _ => $"Khoản {item.AtRisk} cần kiểm tra.",
            },
            Why = rule => rule switch
            {
                PairingRule.Reference => "Cùng mã đơn.",
                PairingRule.TransactionId => "Cùng mã giao dịch.",
                PairingRule.DamagedReference => "Mã đơn gần giống.",
                PairingRule.BillGroup => "Cộng các khoản lại thì đủ hóa đơn.",
                PairingRule.PaymentGroup => "Một lần trả cho nhiều hóa đơn.",
                PairingRule.TimeWindow => "Cùng số tiền, lúc đó không có khoản nào khác.",
                PairingRule.Assignment => "Cùng số tiền, giờ gần nhau.",
                _ => "Cùng ngày.",
            },
            AmountsDiffer = amount => $"Lệch {amount}.",
            AcceptReasons = item => item.Finding switch
            {
                { Class: ExceptionClass.NotifiedNotSettled or ExceptionClass.SettledNotNotified or ExceptionClass.StatusConflict } => ["Đã hỏi ví", "Chờ sao kê sau"],
                { Class: ExceptionClass.AmountOver or ExceptionClass.AmountUnder, ExpectedAmount.Dong: 0 } => ["Đã hỏi ví", "Chờ sao kê sau"],
                { Class: ExceptionClass.AmountOver or ExceptionClass.DuplicatePayment or ExceptionClass.LatePayment } => ["Đã trả lại khách", "Khách cho thêm"],
                { Class: ExceptionClass.PaidAfterCancel } => ["Đã trả lại khách", "Khách không nhận lại"],
                { Class: ExceptionClass.FeeMismatch } => ["Chấp nhận phí này", "Đã hỏi ví"],
                { Class: ExceptionClass.RefundUnmatched or ExceptionClass.RefundExceeds } => ["Đúng, đã hoàn tiền", "Đã hỏi ví"],
                { Class: ExceptionClass.WrongTender } => ["Đã trả lại khách", "Khách trả thêm cho bàn khác"],
                { Class: ExceptionClass.OrphanPayment or ExceptionClass.Ambiguous } => ["Không phải tiền bán hàng", "Đã trả lại khách"],
                _ => ["Đã kiểm tra, đúng"],
            },
            WriteOffReasons = ["Khách bỏ về, không trả", "Quán mời", "Nhập nhầm món"],
        },
        new FindingTexts
        {
            Cause = cause => cause switch
            {
                ExceptionClass.MissingPayment => "Bills not paid",
                ExceptionClass.OrphanPayment => "Money without a bill",
                ExceptionClass.AmountOver => "Paid too much",
                ExceptionClass.AmountUnder => "Paid too little",
                ExceptionClass.DuplicatePayment => "Paid twice",
                ExceptionClass.LatePayment => "Came after the close",
                ExceptionClass.PaidAfterCancel => "Paid for a voided table",
                ExceptionClass.WrongTender => "Cash recorded by mistake",
                ExceptionClass.RefundUnmatched => "Refund that fits nothing",
                ExceptionClass.RefundExceeds => "Refunded more than was paid",
                ExceptionClass.SettledNotNotified => "In the report, never notified",
                ExceptionClass.NotifiedNotSettled => "Notified, not in the report",
                ExceptionClass.FeeMismatch => "Wallet fee is off",
                ExceptionClass.Ambiguous => "Money that fits several bills",
                _ => "To be checked",
            },
            OfNoStore = "store unknown",
            Tender = tender => NameOf(tender, "cash", "unknown"),
            Sentence = item => item switch
            {
                { Class: ExceptionClass.MissingPayment, Tender: Matching.Tender.None } => $"{item.ExpectedAmount} is missing, and no payment is recorded.",
                { Class: ExceptionClass.MissingPayment } => $"The guest chose to pay {item.ExpectedAmount} by {NameOf(item.Tender, "cash", "wallet")}, and no money has come.",
                { Class: ExceptionClass.AmountOver or ExceptionClass.AmountUnder, ExpectedAmount.Dong: 0 } =>
                    $"The {NameOf(item.Tender, "cash", "wallet")} report says {item.SettledAmount}, {item.AtRisk} off from what was notified.",
                { Class: ExceptionClass.AmountOver } => $"{item.ExpectedAmount} was due, the guest paid {item.ActualAmount}: {item.AtRisk} too much.",
                { Class: ExceptionClass.AmountUnder } => $"{item.ExpectedAmount} was due, the guest paid {item.ActualAmount}: {item.AtRisk} too little.",
                { Class: ExceptionClass.DuplicatePayment } => $"The bill was paid, and another {item.ActualAmount} came {By(item.Tender)}.",
                { Class: ExceptionClass.PaidAfterCancel } => $"The table was voided, and {item.ActualAmount} came {By(item.Tender)}.",
                { Class: ExceptionClass.OrphanPayment } => $"{item.ActualAmount} came {By(item.Tender)}, and no bill is known for it.",
                { Class: ExceptionClass.Ambiguous } => $"{item.ActualAmount} came {By(item.Tender)}, and several bills have this amount.",
                { Class: ExceptionClass.LatePayment } => $"{item.ActualAmount} came {By(item.Tender)} after the day was closed.",
                { Class: ExceptionClass.WrongTender } => $"Cash is recorded, and the guest also paid {item.ActualAmount} by wallet.",
                { Class: ExceptionClass.SettledNotNotified } => $"The {NameOf(item.Tender, "cash", "wallet")} report has {item.ActualAmount} that was never notified.",
                { Class: ExceptionClass.NotifiedNotSettled } => $"{NameOf(item.Tender, "Cash", "The wallet")} notified {item.AtRisk}, and the report does not have it.",
                { Class: ExceptionClass.FeeMismatch } => $"The {NameOf(item.Tender, "cash", "wallet")} fee is {item.AtRisk} off from what was agreed.",
                { Class: ExceptionClass.RefundUnmatched } => $"{item.AtRisk} went back {By(item.Tender)}, and nobody asked for it before the close.",
                { Class: ExceptionClass.RefundExceeds } => $"{item.AtRisk} more went back than was paid.",
                _ => $"{item.AtRisk} is to be checked.",
            },
            Why = rule => rule switch
            {
                PairingRule.Reference => "The order number is the same.",
                PairingRule.TransactionId => "The transaction is the same.",
                PairingRule.DamagedReference => "The order number is nearly the same.",
                PairingRule.BillGroup => "The pieces add up to the bill.",
                PairingRule.PaymentGroup => "One payment for several bills.",
                PairingRule.TimeWindow => "The same amount, and no other near that time.",
                PairingRule.Assignment => "The same amount, near in time.",
                _ => "On the same day.",
            },
            AmountsDiffer = amount => $"{amount} apart.",
            AcceptReasons = item => item.Finding switch
            {
                { Class: ExceptionClass.NotifiedNotSettled or ExceptionClass.SettledNotNotified or ExceptionClass.StatusConflict } => ["Asked the wallet", "Wait for the next report"],
                { Class: ExceptionClass.AmountOver or ExceptionClass.AmountUnder, ExpectedAmount.Dong: 0 } => ["Asked the wallet", "Wait for the next report"],
                { Class: ExceptionClass.AmountOver or ExceptionClass.DuplicatePayment or ExceptionClass.LatePayment } => ["Given back to the guest", "The guest left it as a tip"],
                { Class: ExceptionClass.PaidAfterCancel } => ["Given back to the guest", "The guest did not want it back"],
                { Class: ExceptionClass.FeeMismatch } => ["Accept this fee", "Asked the wallet"],
                { Class: ExceptionClass.RefundUnmatched or ExceptionClass.RefundExceeds } => ["Right, it was refunded", "Asked the wallet"],
                { Class: ExceptionClass.WrongTender } => ["Given back to the guest", "Paid for another table"],
                { Class: ExceptionClass.OrphanPayment or ExceptionClass.Ambiguous } => ["Not money from sales", "Given back to the guest"],
                _ => ["Checked and right"],
            },
            WriteOffReasons = ["Guest left without paying", "On the house", "Ordered by mistake"],
        });

    private static string NameOf(string tender, string cash, string unknown) => tender switch
    {
        Matching.Tender.Cash => cash,
        Matching.Tender.None => unknown,
        _ => GatewayBrand.Of(tender),
    };

    private static string Of(string tender) => tender == Matching.Tender.Cash ? "tiền mặt" : "qua " + NameOf(tender, "", "ví");

    private static string By(string tender) => tender == Matching.Tender.Cash ? "in cash" : "by " + NameOf(tender, "", "wallet");
}
