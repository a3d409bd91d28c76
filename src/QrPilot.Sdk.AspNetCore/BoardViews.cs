using QrPilot.Sdk.Api;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Sessions.Board;

namespace QrPilot.Sdk.AspNetCore;

/// <summary>Turns the board of a store into what the API says.</summary>
internal static class BoardViews
{
    public static BoardView Of(StoreBoard board) => new()
    {
        StoreId = board.StoreId,
        BusinessDate = board.BusinessDate,
        Tables = [.. board.Tables.Select(Of)],
        ClosedNotPaid = [.. board.ClosedNotPaid.Select(Of)],
    };

    private static BoardTableView Of(BoardTable table) => new()
    {
        TableId = table.Table.Id,
        TableName = table.Table.Name,
        Session = table.Session is { } session ? Of(session) : null,
        PaidNotClosed = table.PaidNotClosed,
    };

    private static UnpaidBillView Of(UnpaidBill bill) => new()
    {
        TableId = bill.Table.Id,
        TableName = bill.Table.Name,
        Session = Of(bill.Session),
    };

    private static BoardSessionView Of(Session session) => new()
    {
        Id = session.Id,
        BusinessDate = session.BusinessDate,
        State = session.State,
        OpenedAt = session.OpenedAt,
        LastActivityAt = session.LastActivityAt,
        EndedAt = session.EndedAt,
        EndReason = session.EndReason,
        BillTotal = session.BillTotal.Dong,
        PaidTotal = session.PaidTotal.Dong,
        Rest = session.Rest.Dong,
        OrderCount = session.OrderCount,
    };
}
