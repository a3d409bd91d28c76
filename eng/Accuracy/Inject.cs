using System.Globalization;

namespace QrPilot.Accuracy;

/// <summary>Makes bills and money of the orders of one store and day, with faults of which the truth is known.</summary>
internal sealed class Inject(Random random)
{
    private const int FaultsInAHundred = 40;

    private static readonly string[] Tenders = ["momo", "momo", "vnpay", "zalopay", "cash"];

    public List<Case> Day(IReadOnlyList<Order> orders)
    {
        var cases = new List<Case>();
        for (var i = 0; i < orders.Count;)
        {
            var fault = random.Next(100) < FaultsInAHundred ? (Fault)random.Next(1, Enum.GetValues<Fault>().Length) : Fault.None;
            var needed = fault is Fault.MergedAndNamed or Fault.MergedUnnamed or Fault.SameAmountTwins ? 2 : 1;
            if (i + needed > orders.Count)
            {
                (fault, needed) = (Fault.None, 1);
            }

            cases.Add(Make(fault, [.. Enumerable.Range(i, needed).Select(at => orders[at])]));
            i += needed;
        }

        return cases;
    }

    private Case Make(Fault fault, Order[] orders)
    {
        var tender = Tenders[random.Next(Tenders.Length)];
        var bills = Array.ConvertAll(orders, order => Bill(order, tender));
        var bill = bills[0];
        var paid = Pay(bill);
        return fault switch
        {
            Fault.None => new Case(fault, bills, [paid], true),
            Fault.Delayed => new Case(fault, bills, [paid with { At = paid.At.AddHours(random.Next(1, 40)) }], true),
            Fault.Doubled => new Case(
                fault, bills, [paid, paid with { Id = Id("cap_"), Transaction = random.Next(2) == 0 ? paid.Transaction : Transaction(), At = paid.At.AddSeconds(9) }], true),
            Fault.ReferenceDamaged => new Case(fault, bills, [paid with { Reference = Damage.Some(random, bill.Reference) }], true),
            Fault.ShortCodeDamaged => ShortCode(bill, paid),
            Fault.ReferenceInMemo => new Case(fault, bills, [paid with { Reference = $"CK ban {random.Next(20)} {bill.Reference} cam on" }], true),
            Fault.ReferenceLostTransactionKept => new Case(
                fault, [bill with { Transaction = paid.Transaction }], [paid with { Reference = random.Next(2) == 0 ? "" : "thanh toan" }], true),
            Fault.Split => Split(bill, paid),
            Fault.MergedAndNamed => new Case(
                fault, bills, [paid with { Dong = bills.Sum(row => row.Dong), Reference = string.Join(' ', bills.Select(row => row.Reference)) }], true),
            Fault.Lost => new Case(fault, bills, [], true),
            Fault.ReferenceDestroyed => new Case(fault, bills, [paid with { Reference = Damage.TooMuch(random, bill.Reference) }], true),
            Fault.ReferenceLost => new Case(fault, bills, [paid with { Reference = "" }], true),
            Fault.SameAmountTwins => Twins(bills),
            Fault.MergedUnnamed => Unnamed(bills, paid),
            Fault.HalfToldTwice => HalfTwice(bill, paid),
            Fault.Over => new Case(fault, bills, [paid with { Dong = paid.Dong + (1_000 * random.Next(1, 50)) }], false),
            Fault.Under => new Case(fault, bills, [paid with { Dong = Math.Max(1, paid.Dong - (1_000 * random.Next(1, 15))) }], false),
            Fault.WrongTender => new Case(fault, bills, [paid with { Tender = tender == "cash" ? "momo" : "cash" }], false),
            Fault.RefundBeforeCapture => Refunded(bill, paid),
            Fault.OtherStore => new Case(fault, bills, [paid with { Reference = bill.Reference }], true),
            Fault.Stranger => new Case(fault, bills, [paid with { Reference = Id("pay_"), Bill = "" }], false),
            Fault.NeighbourNumber => Neighbour(bill, paid),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "This fault is not known."),
        };
    }

    /// <summary>A code as people can type it, in a transfer's memo; no digit of it is touched.</summary>
    private Case ShortCode(Line bill, Line paid)
    {
        var code = "QP" + new string(random.GetItems<char>("ABCDEFGHJKMNPQRSTVWXYZ23456789", 8));
        return new Case(
            Fault.ShortCodeDamaged, [bill with { Reference = code }], [paid with { Reference = Damage.OfLetters(random, code) }], true);
    }

    /// <summary>A bill with a running number, and as much money from somebody whose number is next to it.</summary>
    private Case Neighbour(Line bill, Line paid)
    {
        var number = random.Next(1_000, 999_999);
        var other = random.Next(3) switch { 0 => number + 1, 1 => number / 10, _ => number * 10 };
        return new Case(
            Fault.NeighbourNumber, [bill with { Reference = $"HD-{number:d6}" }], [paid with { Reference = $"HD-{other:d6}" }], false);
    }

    private Case Split(Line bill, Line paid)
    {
        if (bill.Dong < 3_000)
        {
            return new Case(Fault.None, [bill], [paid], true);
        }

        var first = random.NextInt64(1_000, bill.Dong - 1_000);
        return new Case(
            Fault.Split,
            [bill],
            [paid with { Dong = first }, paid with { Id = Id("cap_"), Transaction = Transaction(), Dong = bill.Dong - first, At = paid.At.AddMinutes(1) }],
            true);
    }

    private Case Twins(Line[] bills)
    {
        // As at real tills: the same amount by somebody else within five minutes, and nothing that tells them apart.
        var twin = bills[1] with { Dong = bills[0].Dong, At = bills[0].At.AddSeconds(random.Next(300)), Tender = bills[0].Tender };
        return new Case(
            Fault.SameAmountTwins, [bills[0], twin], [Pay(bills[0]) with { Reference = "" }, Pay(twin) with { Reference = "" }], true);
    }

    private Case Unnamed(Line[] bills, Line paid)
    {
        var close = Id("tbl_");
        var together = Array.ConvertAll(bills, row => row with { ClosedWith = close, At = bills[0].At });
        return new Case(Fault.MergedUnnamed, together, [paid with { Reference = "", Dong = bills.Sum(row => row.Dong) }], true);
    }

    private Case HalfTwice(Line bill, Line paid)
    {
        var even = bill with { Dong = (bill.Dong + 1) / 2 * 2 };
        var half = paid with { Dong = even.Dong / 2 };
        return new Case(Fault.HalfToldTwice, [even], [half, half with { Id = Id("cap_"), At = half.At.AddSeconds(5) }], false);
    }

    /// <summary>Half went back before the money was told: the books ask for the rest, the gateway tells the whole.</summary>
    private static Case Refunded(Line bill, Line paid) =>
        new(Fault.RefundBeforeCapture, [bill with { Dong = Math.Max(1, bill.Dong / 2) }], [paid with { Dong = Math.Max(2, bill.Dong) }], false);

    private Line Bill(Order order, string tender)
    {
        // The ids of one moment have their first half in common.
        var id = Id("pay_", order.At.ToUnixTimeMilliseconds());
        return new Line(id, id, order.Dong, order.At) { Bill = Id("ses_"), Tender = tender };
    }

    private Line Pay(Line bill) =>
        new(Id("cap_"), bill.Reference, bill.Dong, bill.At.AddSeconds(random.Next(5, 180))) { Transaction = Transaction(), Tender = bill.Tender };

    private string Transaction() => random.NextInt64(1_000_000_000, 9_999_999_999).ToString(CultureInfo.InvariantCulture);

    private string Id(string prefix) => Id(prefix, random.NextInt64(1L << 48));

    private string Id(string prefix, long moment) => string.Create(
        CultureInfo.InvariantCulture, $"{prefix}{moment:x12}7{random.Next(1 << 12):x3}{Variant()}{random.NextInt64(1L << 60):x15}");

    private char Variant() => "89ab"[random.Next(4)];
}
