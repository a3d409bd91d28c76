using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Sessions.Board;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Sessions;

public sealed class BoardRulesTests
{
    [Theory]
    [InlineData(50_000, 50_000, SessionState.Open, true)]
    [InlineData(50_000, 60_000, SessionState.Open, true)]
    [InlineData(50_000, 49_999, SessionState.Open, false)]
    [InlineData(0, 0, SessionState.Open, false)]
    [InlineData(0, 50_000, SessionState.Open, false)]
    [InlineData(50_000, 50_000, SessionState.Closed, false)]
    public void IsPaidNotClosed_BillAndMoney_IsTrueForACoveredBillOfAnOpenSession(long bill, long paid, SessionState state, bool expected) =>
        Assert.Equal(expected, BoardRules.IsPaidNotClosed(Sample.Session(bill: bill, paid: paid, state: state)));

    [Fact]
    public void Arrange_SessionsOfSomeTables_PutsEachToItsTable()
    {
        Table[] tables = [Table(1), Table(2), Table(3)];
        var open = Sample.Session("ses_2", bill: 50_000, paid: 50_000) with { TableId = "tbl_2" };
        var unpaid = Sample.Session("ses_1", bill: 50_000, state: SessionState.Closed) with { TableId = "tbl_2" };

        var board = BoardRules.Arrange("sto_1", Sample.Day, new BoardSessions(tables, [open], [unpaid]));

        Assert.Equal(("sto_1", Sample.Day), (board.StoreId, board.BusinessDate));
        Assert.Equal([new(tables[0], null), new(tables[1], open), new(tables[2], null)], board.Tables);
        Assert.Equal([false, true, false], board.Tables.Select(table => table.PaidNotClosed));
        Assert.Equal([new(tables[1], unpaid)], board.ClosedNotPaid);
    }

    private static Table Table(int number) =>
        new() { Id = $"tbl_{number}", StoreId = "sto_1", Name = $"Bàn {number}", CreatedAt = Sample.Noon };
}
