using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Tests.Support;

/// <summary>Draws settlement reports over a day of <see cref="DayDraw"/> in which everything goes wrong: lines that are lost, that no
/// notification tells of, with other amounts, transaction ids or fees, refunds of all kinds, and reports of a part of the day.</summary>
internal static class SettledDraw
{
    public static DayBooks Draw(Random random)
    {
        var books = DayDraw.Draw(random, random.Next(0, 9));
        var lines = new List<SettlementLine>();
        foreach (var capture in books.Captures.Where(_ => random.Next(4) > 0))
        {
            lines.Add(LineOf(random, lines.Count, capture.PaymentId, capture.TransactionId, capture.Amount.Dong));
        }

        foreach (var payment in books.Bills.SelectMany(bill => bill.Payments).Where(_ => random.Next(4) == 0))
        {
            lines.Add(LineOf(random, lines.Count, payment.Id, $"untold{lines.Count}", payment.Amount.Dong));
            if (random.Next(2) == 0)
            {
                lines.Add(LineOf(random, lines.Count, payment.Id, $"refund{lines.Count}", -random.Next(1, 8) * 10_000));
            }
        }

        for (var i = random.Next(3); i > 0; i--)
        {
            lines.Add(LineOf(random, lines.Count, null, $"nobody{lines.Count}", random.Next(2) == 0 ? 10_000 : -10_000));
        }

        var sealedLines = books.Close is null ? [] : lines.Where(_ => random.Next(3) == 0).Select(line => line.Id);
        return books with
        {
            Settled = lines,
            Sealed = books.Sealed.Concat(sealedLines).ToHashSet(),
            Spans = random.Next(2) == 0 ? [] : [new SettledSpan(Sample.Gateway, Sample.Account, Sample.Day.AddDays(-random.Next(2)), Sample.Day.AddDays(random.Next(2)))],
        };
    }

    private static SettlementLine LineOf(Random random, int number, string? paymentId, string transactionId, long gross)
    {
        var fate = random.Next(8);
        var line = Sample.Line($"stn_{number}", fate == 0 ? $"damaged{number}" : transactionId, paymentId, fate == 1 && gross > 5_000 ? gross - 5_000 : gross);
        var fee = Sample.Dong(line.Fee.Dong + (fate == 2 ? 7 : 0));
        return line with { PaidAt = Sample.Noon.AddMinutes(random.Next(60)), Fee = fee, Net = line.Gross - fee };
    }
}
