using QrPilot.Cli.Replay;
using QrPilot.Cli.Replay.Settlements;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Cli.Tests.Replay.Settlements;

public sealed class LedgerRowsTests
{
    [Fact]
    public void Of_Payment_TellsItsGrossAndTheAgreedFee()
    {
        var truth = Ledgers.Paid(1, amount: 33_333);

        var row = Assert.Single(LedgerRows.Of([Ledgers.EntryOf(truth)], [truth], Ledgers.Terms(fee: Ledgers.Fee)));

        Assert.Equal(
            (SettlementKind.Payment, truth.TransactionId, "pay_00000001", 33_333L, 500L, truth.Order.Times.Pay),
            (row.Transaction.Kind, row.Transaction.TransactionId, row.Transaction.Reference, row.Transaction.Gross.Dong, row.Transaction.Fee.Dong, row.Transaction.PaidAt));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_Refund_IsALineOfItsOwn(bool hasRefundId)
    {
        var truth = Ledgers.Paid(1, fault: FaultKind.Refunded);

        var rows = LedgerRows.Of([Ledgers.EntryOf(truth)], [truth], Ledgers.Terms(hasRefundId: hasRefundId));

        Assert.Equal([SettlementKind.Payment, SettlementKind.Refund], rows.Select(row => row.Transaction.Kind));
        var refund = rows[1].Transaction;
        Assert.Equal((-50_000L, 0L, "pay_00000001"), (refund.Gross.Dong, refund.Fee.Dong, refund.Reference));
        Assert.Equal(
            hasRefundId ? (truth.TransactionId, $"7{truth.TransactionId}") : ($"7{truth.TransactionId}", ""),
            (refund.TransactionId, refund.RefundId));
    }

    [Fact]
    public void Of_WhatOthersPaidOrNobody_IsLeftOut()
    {
        var (mine, other) = (Ledgers.Paid(1), Ledgers.Paid(2));
        var open = Ledgers.EntryOf(Ledgers.Paid(3)) with { TransactionId = null, AmountMoved = 0 };

        var rows = LedgerRows.Of([Ledgers.EntryOf(other), open, Ledgers.EntryOf(mine)], [mine], Ledgers.Terms());

        Assert.Equal(["1"], rows.Select(row => row.Order.Id));
    }
}
