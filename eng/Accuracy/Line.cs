using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;

namespace QrPilot.Accuracy;

/// <summary>A row of a table before it is in one.</summary>
internal sealed record Line(string Id, string Reference, long Dong, DateTimeOffset At)
{
    public string Transaction { get; init; } = "";

    public string Bill { get; init; } = "";

    public string ClosedWith { get; init; } = "";

    public string Tender { get; init; } = "momo";

    public void AddTo(MoneyTable table) => table.Add(new MoneyRow
    {
        Id = Id,
        Reference = Reference,
        TransactionId = Transaction,
        Bill = Bill,
        ClosedWith = ClosedWith,
        Tender = Tender,
        Amount = new VndAmount(Dong),
        At = At,
    });
}
