using QrPilot.Sdk.Api;
using QrPilot.Sdk.Bills;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.AspNetCore;

/// <summary>Turns what the rules know into what the API says.</summary>
internal static class Views
{
    public static OpenSessionAnswer Of(ScanResult scan) => new()
    {
        Session = Of(scan.Session),
        SessionToken = scan.Token,
        Joined = scan.Joined,
    };

    public static SessionView Of(Session session) => new()
    {
        Id = session.Id,
        StoreId = session.StoreId,
        TableId = session.TableId,
        BusinessDate = session.BusinessDate,
        State = session.State,
        OpenedAt = session.OpenedAt,
        EndedAt = session.EndedAt,
        EndReason = session.EndReason,
        BillTotal = session.BillTotal.Dong,
        PaidTotal = session.PaidTotal.Dong,
        Rest = session.Rest.Dong,
    };

    public static SessionDetailView Of(SessionDetail detail) => new()
    {
        Session = Of(detail.Session),
        Cart = [.. Cart.Of(detail.CartEvents, detail.Orders).Select(line => new CartLineView(line.LineId, line.ItemId, line.Quantity, line.Note))],
        Orders = [.. detail.Orders.Select(Of)],
        Payments = [.. detail.Payments.Select(Of)],
        Cash = [.. detail.Cash.Select(Of)],
    };

    public static OrderAnswer Of(OrderResult result) => new() { Order = Of(result.Order), Session = Of(result.Session) };

    public static CashAnswer Of(CashResult result) => new() { Cash = Of(result.Cash), Session = Of(result.Session) };

    public static PaymentView Of(Payment payment) => new()
    {
        Id = payment.Id,
        SessionId = payment.SessionId,
        Gateway = payment.Gateway,
        Amount = payment.Amount.Dong,
        State = payment.State,
        RequestedAt = payment.RequestedAt,
        Refunded = payment.Refunded.Dong,
        ExpiresAt = payment.ExpiresAt,
        PayUrl = payment.PayUrl,
        Deeplink = payment.Deeplink,
        QrContent = payment.QrContent,
        TransactionId = payment.TransactionId,
        GatewayCode = payment.GatewayCode,
        PaidAt = payment.PaidAt,
    };

    public static RefundView Of(Refund refund) => new()
    {
        Id = refund.Id,
        PaymentId = refund.PaymentId,
        Amount = refund.Amount.Dong,
        Reason = refund.Reason,
        RequestedBy = refund.RequestedBy,
        State = refund.State,
        CreatedAt = refund.CreatedAt,
        TransactionId = refund.TransactionId,
        GatewayCode = refund.GatewayCode,
        FinishedAt = refund.FinishedAt,
    };

    public static CaptureView Of(Capture capture) => new()
    {
        Id = capture.Id,
        Gateway = capture.Gateway,
        Account = capture.Account,
        TransactionId = capture.TransactionId,
        Reference = capture.Reference,
        PaymentId = capture.PaymentId,
        StoreId = capture.StoreId,
        BusinessDate = capture.BusinessDate,
        Amount = capture.Amount.Dong,
        PaidAt = capture.PaidAt,
        ReceivedAt = capture.ReceivedAt,
    };

    public static StoreView Of(Store store) => new()
    {
        Id = store.Id,
        Code = store.Code,
        Name = store.Name,
        Kind = store.Kind,
        TimeZone = store.TimeZone,
        CutOverHour = store.CutOverHour,
        GatewayAccount = store.GatewayAccount,
    };

    public static MenuItemView Of(MenuItem item) => new()
    {
        Id = item.Id,
        StoreId = item.StoreId,
        Code = item.Code,
        Name = item.Name,
        Price = item.Price.Dong,
        Available = item.Available,
    };

    private static OrderView Of(Order order) => new()
    {
        Id = order.Id,
        Number = order.Number,
        SubmittedAt = order.SubmittedAt,
        Lines = [.. order.Lines.Select(Of)],
        Total = order.Total.Dong,
        ClientTotal = order.ClientTotal?.Dong,
    };

    private static OrderLineView Of(OrderLine line) => new()
    {
        LineId = line.LineId,
        ItemId = line.ItemId,
        Name = line.Name,
        UnitPrice = line.UnitPrice.Dong,
        Quantity = line.Quantity,
        Amount = line.Amount.Dong,
        Note = line.Note,
    };

    private static CashView Of(CashRecord cash) => new()
    {
        Id = cash.Id,
        SessionId = cash.SessionId,
        Amount = cash.Amount.Dong,
        Tendered = cash.Tendered?.Dong,
        Note = cash.Note,
        TakenAt = cash.TakenAt,
        RecordedBy = cash.RecordedBy,
        VoidedAt = cash.VoidedAt,
        VoidReason = cash.VoidReason,
    };
}
