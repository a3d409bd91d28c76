using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Benchmarks.Reconcile;

/// <summary>The tables that a day goes into, in the order in which they refer to each other, each with its columns and rows as the stores have
/// them.</summary>
internal static class BookTables
{
    public static IEnumerable<(string Table, string Columns, IEnumerable<Action<RowWriter>> Rows)> Of(BookDay day) =>
    [
        ("sessions", SessionRow.Columns, day.Sessions.Select(Write<Sdk.Sessions.Session>(SessionRow.Write))),
        ("payments", PaymentRow.Columns, day.Payments.Select(Write<Payment>(PaymentRow.Write))),
        ("cash_records", CashRow.Columns, day.Cash.Select(Write<Sdk.Cash.CashRecord>(CashRow.Write))),
        ("captures", CaptureRow.Columns, day.Captures.Select(Write<Capture>(CaptureRow.Write))),
        ("notifications", $"{NotificationRow.Columns}, outcome, payment_id", day.Notifications.Zip(day.Captures, Applied)),
    ];

    private static Func<T, Action<RowWriter>> Write<T>(Action<RowWriter, string, T> write) => item => row => write(row, BooksPlan.Tenant, item);

    private static Action<RowWriter> Applied(ReceivedNotification notification, Capture capture) => row =>
    {
        NotificationRow.Write(row, BooksPlan.Tenant, notification);
        row.Choice("outcome", capture.PaymentId is null ? NotificationOutcome.Rejected : NotificationOutcome.Applied);
        row.Text("payment_id", capture.PaymentId);
    };
}
