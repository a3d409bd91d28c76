using QrPilot.Sdk.Money;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sessions.Board;

/// <summary>What stands out in a store. Pure.</summary>
public static class BoardRules
{
    /// <summary>Whether everything that was ordered is paid and the session is still open.</summary>
    public static bool IsPaidNotClosed(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.State == SessionState.Open && session.BillTotal > VndAmount.Zero && session.Rest == VndAmount.Zero;
    }

    /// <summary>The first business date whose unpaid bills are shown: the one before, so that what the night left is seen in the morning.</summary>
    public static DateOnly UnpaidSince(DateOnly businessDate) => businessDate.AddDays(-1);

    /// <summary>Puts sessions to their tables.</summary>
    /// <param name="storeId">The store.</param>
    /// <param name="businessDate">Its business date.</param>
    /// <param name="read">Its tables and sessions at one moment.</param>
    public static StoreBoard Arrange(string storeId, DateOnly businessDate, BoardSessions read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var tables = read.Tables.ToDictionary(table => table.Id, StringComparer.Ordinal);
        var open = read.Open.ToDictionary(session => session.TableId, StringComparer.Ordinal);
        return new StoreBoard
        {
            StoreId = storeId,
            BusinessDate = businessDate,
            Tables = [.. read.Tables.Select(table => new BoardTable(table, open.GetValueOrDefault(table.Id)))],
            ClosedNotPaid = [.. read.ClosedNotPaid.Select(session => new UnpaidBill(tables[session.TableId], session))],
        };
    }
}
