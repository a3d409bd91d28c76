using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.MerchantUi.Reconcile;

/// <summary>What stands on the pages of reconciliation.</summary>
internal sealed record ReconcileTexts
{
    public required string Title { get; init; }

    public required string Matched { get; init; }

    public required string Billed { get; init; }

    public required string AtRisk { get; init; }

    public required string ToDo { get; init; }

    public required Func<int, string> Bills { get; init; }

    public required Func<VndAmount, string> OfMoney { get; init; }

    public required string CheckNow { get; init; }

    public required string CheckAgain { get; init; }

    public required string NeverChecked { get; init; }

    public required string Changed { get; init; }

    public required string OnlyManagers { get; init; }

    public required string Checked { get; init; }

    public required Func<string, string> CheckedAt { get; init; }

    public required Func<int, string> StillOpen { get; init; }

    public required string AllDone { get; init; }

    public required string AllDoneHint { get; init; }

    public required string NothingSold { get; init; }

    public required string GoClose { get; init; }

    public required Func<int, string> ClosedAs { get; init; }

    public required Func<string, string> Table { get; init; }

    public required Func<VndAmount, string> RecordCash { get; init; }

    public required Func<VndAmount, string?, string> LinkTo { get; init; }

    public required Func<VndAmount, string> LinkMoney { get; init; }

    public required string Link { get; init; }

    public required string PickBill { get; init; }

    public required string CheckCash { get; init; }

    public required Func<VndAmount, string> VoidCash { get; init; }

    public required string VoidCashHint { get; init; }

    public required string VoidCashReason { get; init; }

    public required string More { get; init; }

    public required Func<string, string> MoreAbout { get; init; }

    public required Func<int, string> AllOf { get; init; }

    public required Func<int, string> NotShown { get; init; }

    public required string Keys { get; init; }

    public required Func<int, string> Decisions { get; init; }

    public required string Bill { get; init; }

    public required string Money { get; init; }

    public required string NoMoney { get; init; }

    public required string NoBill { get; init; }

    public required string BillTotal { get; init; }

    public required string Paid { get; init; }

    public required string MissingHere { get; init; }

    public required string SeeTable { get; init; }

    public required string Transaction { get; init; }

    public required string Found { get; init; }

    public required string BillCandidates { get; init; }

    public required string MoneyCandidates { get; init; }

    public required string NoCandidates { get; init; }

    public required string CashTitle { get; init; }

    public required string Amount { get; init; }

    public required string CashButton { get; init; }

    public required string WriteOffTitle { get; init; }

    public required Func<VndAmount, string> WriteOffHint { get; init; }

    public required string OtherReason { get; init; }

    public required string WriteOff { get; init; }

    public required string AcceptTitle { get; init; }

    public required string AcceptHint { get; init; }

    public required string Accept { get; init; }

    public required string NeedsManager { get; init; }

    public required string Done { get; init; }

    public required string BulkTitle { get; init; }

    public required string Sum { get; init; }

    public required string Pick { get; init; }

    public required string BulkCash { get; init; }

    public required string PickOne { get; init; }

    public required Func<int, int, string> BulkDone { get; init; }

    public required Func<VndAmount, string> CashRecorded { get; init; }

    public required string Linked { get; init; }

    public required Func<VndAmount, string> WrittenOff { get; init; }

    public required string Accepted { get; init; }

    public required Func<VndAmount, string> CashVoided { get; init; }

    public required string Undone { get; init; }

    public required Func<int, string> UndoneMany { get; init; }

    public required string DecisionsTitle { get; init; }

    public required string NoDecisions { get; init; }

    public required Func<ResolutionKind, string> KindOf { get; init; }

    public required string IsUndone { get; init; }

    public required string ByKey { get; init; }

    public static Bilingual<ReconcileTexts> All { get; } = new(
        new ReconcileTexts
        {
            Title = "Đối soát",
            Matched = "Đã khớp",
            Billed = "Hóa đơn",
            AtRisk = "Có rủi ro",
            ToDo = "Cần xử lý",
            Bills = count => $"{count} hóa đơn",
            OfMoney = amount => $"trên {amount} đã thu",
            CheckNow = "Đối soát ngay",
            CheckAgain = "Đối soát lại",
            NeverChecked = "Ngày này chưa đối soát.",
            Changed = "Có thay đổi từ lần đối soát trước.",
            OnlyManagers = "Quản lý có thể đối soát ngay; nếu không, hệ thống tự làm sau khi hết ngày.",
            Checked = "Đã đối soát.",
            CheckedAt = time => $"Đối soát lúc {time}",
            StillOpen = count => $"{count} bàn còn khách, chưa tính vào đây.",
            AllDone = "Sổ đã khớp",
            AllDoneHint = "Không còn mục nào cần xử lý.",
            NothingSold = "Chưa có hóa đơn nào trong ngày này.",
            GoClose = "Đếm két và chốt ngày",
            ClosedAs = number => $"Đã chốt ngày, số {number}",
            Table = name => $"Bàn {name}",
            RecordCash = amount => $"Ghi tiền mặt {amount}",
            LinkTo = (amount, table) => table is null ? $"Gắn {amount} vào hóa đơn" : $"Gắn {amount} vào bàn {table}",
            LinkMoney = amount => $"Gắn với khoản {amount} đã về",
            Link = "Gắn",
            PickBill = "Tìm hóa đơn",
            CheckCash = "Xem phiếu thu",
            VoidCash = amount => $"Hủy phiếu thu {amount}",
            VoidCashHint = "Khách đã trả bằng ví. Nếu không hề nhận tiền mặt, hãy hủy phiếu thu. Việc này không hoàn tác được.",
            VoidCashReason = "Khách trả bằng ví",
            More = "Cách khác",
            MoreAbout = what => $"Cách khác: {what}",
            AllOf = count => $"Xử lý cả {count}",
            NotShown = count => $"Còn {count} mục nữa; xử lý xong các mục trên sẽ hiện tiếp.",
            Keys = "Bàn phím: J, K để chuyển mục; Enter để làm việc được gợi ý.",
            Decisions = count => $"Việc đã làm ({count})",
            Bill = "Hóa đơn",
            Money = "Tiền",
            NoMoney = "Chưa thấy tiền.",
            NoBill = "Chưa rõ hóa đơn.",
            BillTotal = "Tổng hóa đơn",
            Paid = "Đã trả",
            MissingHere = "Còn thiếu",
            SeeTable = "Xem món đã gọi",
            Transaction = "Mã giao dịch",
            Found = "Phát hiện lúc",
            BillCandidates = "Hóa đơn có thể hợp",
            MoneyCandidates = "Tiền có thể hợp",
            NoCandidates = "Không tìm thấy gì gần giống.",
            CashTitle = "Khách đã trả tiền mặt",
            Amount = "Số tiền",
            CashButton = "Ghi tiền mặt",
            WriteOffTitle = "Bỏ qua khoản thiếu",
            WriteOffHint = amount => $"{amount} sẽ không thu nữa. Chọn lý do:",
            OtherReason = "Lý do khác",
            WriteOff = "Bỏ qua",
            AcceptTitle = "Đã giải quyết",
            AcceptHint = "Ghi lại cách đã giải quyết:",
            Accept = "Ghi nhận",
            NeedsManager = "Các cách khác cần quản lý.",
            Done = "Mục này đã được xử lý.",
            BulkTitle = "Xử lý nhiều mục",
            Sum = "Tổng",
            Pick = "Bỏ chọn mục nào xử lý riêng.",
            BulkCash = "Ghi tiền mặt các mục đã chọn",
            PickOne = "Hãy chọn ít nhất một mục.",
            BulkDone = (done, skipped) => skipped == 0 ? $"Đã xử lý {done} mục." : $"Đã xử lý {done} mục; {skipped} mục đã được người khác xử lý.",
            CashRecorded = amount => $"Đã ghi tiền mặt {amount}.",
            Linked = "Đã gắn tiền với hóa đơn.",
            WrittenOff = amount => $"Đã bỏ qua {amount}.",
            Accepted = "Đã ghi nhận.",
            CashVoided = amount => $"Đã hủy phiếu thu {amount}.",
            Undone = "Đã hoàn tác.",
            UndoneMany = count => $"Đã hoàn tác {count} mục.",
            DecisionsTitle = "Việc đã làm",
            NoDecisions = "Chưa có việc nào trong ngày này.",
            KindOf = kind => kind switch
            {
                ResolutionKind.Link => "Gắn tiền với hóa đơn",
                ResolutionKind.Unlink => "Tách tiền khỏi hóa đơn",
                ResolutionKind.RecordCash => "Ghi tiền mặt",
                ResolutionKind.WriteOff => "Bỏ qua khoản thiếu",
                ResolutionKind.Accept => "Đã giải quyết",
                _ => "Hoàn tác",
            },
            IsUndone = "đã hoàn tác",
            ByKey = "Khóa API",
        },
        new ReconcileTexts
        {
            Title = "Reconcile",
            Matched = "Matched",
            Billed = "Billed",
            AtRisk = "At risk",
            ToDo = "To do",
            Bills = count => count == 1 ? "1 bill" : $"{count} bills",
            OfMoney = amount => $"of {amount} taken",
            CheckNow = "Reconcile now",
            CheckAgain = "Reconcile again",
            NeverChecked = "This day was not reconciled yet.",
            Changed = "Something has changed since it was reconciled.",
            OnlyManagers = "A manager can reconcile it now; otherwise it happens by itself when the day is over.",
            Checked = "The day is reconciled.",
            CheckedAt = time => $"Reconciled at {time}",
            StillOpen = count => count == 1 ? "1 table still has guests and is not counted here." : $"{count} tables still have guests and are not counted here.",
            AllDone = "The books agree",
            AllDoneHint = "Nothing is left to do.",
            NothingSold = "There is no bill on this day yet.",
            GoClose = "Count cash and close the day",
            ClosedAs = number => $"The day is closed, number {number}",
            Table = name => $"Table {name}",
            RecordCash = amount => $"Record {amount} in cash",
            LinkTo = (amount, table) => table is null ? $"Link {amount} to the bill" : $"Link {amount} to table {table}",
            LinkMoney = amount => $"Link {amount} that came",
            Link = "Link",
            PickBill = "Find the bill",
            CheckCash = "See the cash record",
            VoidCash = amount => $"Void the record of {amount}",
            VoidCashHint = "The guest paid by wallet. If no cash was taken, void its record. This cannot be undone.",
            VoidCashReason = "The guest paid by wallet",
            More = "Other ways",
            MoreAbout = what => $"Other ways: {what}",
            AllOf = count => $"Deal with all {count}",
            NotShown = count => $"{count} more; they are shown when those above are done.",
            Keys = "Keyboard: J and K move between the items, Enter does what is suggested.",
            Decisions = count => $"What was done ({count})",
            Bill = "Bill",
            Money = "Money",
            NoMoney = "No money was seen.",
            NoBill = "The bill is not known.",
            BillTotal = "Bill",
            Paid = "Paid",
            MissingHere = "Missing",
            SeeTable = "See what was ordered",
            Transaction = "Transaction",
            Found = "Found at",
            BillCandidates = "Bills that may fit",
            MoneyCandidates = "Money that may fit",
            NoCandidates = "Nothing comes near.",
            CashTitle = "The guest paid in cash",
            Amount = "Amount",
            CashButton = "Record cash",
            WriteOffTitle = "Write off what is missing",
            WriteOffHint = amount => $"{amount} will not be collected. Pick why:",
            OtherReason = "Another reason",
            WriteOff = "Write off",
            AcceptTitle = "It is dealt with",
            AcceptHint = "Say how:",
            Accept = "Save",
            NeedsManager = "Anything else takes a manager.",
            Done = "Somebody has dealt with this already.",
            BulkTitle = "Several at once",
            Sum = "Sum",
            Pick = "Take out what you want to look at by itself.",
            BulkCash = "Record cash for all picked",
            PickOne = "Pick one at least.",
            BulkDone = (done, skipped) => skipped == 0 ? $"{done} dealt with." : $"{done} dealt with; {skipped} were done by somebody else.",
            CashRecorded = amount => $"{amount} in cash recorded.",
            Linked = "The money is linked to the bill.",
            WrittenOff = amount => $"{amount} written off.",
            Accepted = "Saved as dealt with.",
            CashVoided = amount => $"The record of {amount} was voided.",
            Undone = "Undone.",
            UndoneMany = count => $"{count} undone.",
            DecisionsTitle = "What was done",
            NoDecisions = "Nothing was decided on this day.",
            KindOf = kind => kind switch
            {
                ResolutionKind.Link => "Linked money to a bill",
                ResolutionKind.Unlink => "Took money off a bill",
                ResolutionKind.RecordCash => "Recorded cash",
                ResolutionKind.WriteOff => "Wrote off",
                ResolutionKind.Accept => "Dealt with",
                _ => "Undone",
            },
            IsUndone = "undone",
            ByKey = "API key",
        });
}
