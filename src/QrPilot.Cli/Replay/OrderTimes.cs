using QrPilot.Sdk.Catalog;

namespace QrPilot.Cli.Replay;

/// <summary>When the steps of an order happen. None passes the cut-over, so all of an order belongs to one business date.</summary>
internal readonly record struct OrderTimes(DateTimeOffset Scan, int LineCount, DateTimeOffset DayEnd)
{
    public static OrderTimes Of(DateTimeOffset scan, int lineCount, BusinessCalendar calendar) =>
        new(scan, lineCount, calendar.EndOf(calendar.DateOf(scan)));

    public DateTimeOffset Submit => Within(Scan.AddSeconds(LineCount + 1));

    public DateTimeOffset PaymentRequest => After(Submit, TimeSpan.FromMinutes(20));

    public DateTimeOffset Pay => After(Submit, TimeSpan.FromMinutes(21));

    public DateTimeOffset Cash => After(Submit, TimeSpan.FromMinutes(25));

    public DateTimeOffset PayAgain => After(Submit, TimeSpan.FromMinutes(26));

    public DateTimeOffset StaffClose => After(Submit, TimeSpan.FromMinutes(30));

    public DateTimeOffset Item(int index) => Within(Scan.AddSeconds(index + 1));

    private DateTimeOffset After(DateTimeOffset earliest, TimeSpan sinceScan) =>
        Within(Scan + sinceScan > earliest ? Scan + sinceScan : earliest);

    private DateTimeOffset Within(DateTimeOffset at)
    {
        var last = DayEnd.AddSeconds(-1);
        return at <= last ? at : last > Scan ? last : Scan;
    }
}
