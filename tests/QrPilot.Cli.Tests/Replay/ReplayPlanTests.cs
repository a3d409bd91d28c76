using FsCheck;
using FsCheck.Fluent;
using QrPilot.Cli.Replay;
using QrPilot.Cli.Tests.Fakes;
using QrPilot.Sdk.Money;

namespace QrPilot.Cli.Tests.Replay;

public sealed class ReplayPlanTests
{
    private static readonly ReplaySettings Settings = new() { Dataset = "test", Stores = 3, Faults = FaultSpec.Parse("lost=0.2,delayed=0.2,forged=0.2") };

    [Fact]
    public void Of_SameInput_PlansTheSame()
    {
        var csv = Samples.Takeaway(200);

        var first = ReplayPlan.Of(Samples.Read(csv), Settings).Orders.Select(Fingerprint);
        var second = ReplayPlan.Of(Samples.Read(csv), Settings with { Parallel = 9 }).Orders.Select(Fingerprint);
        var other = ReplayPlan.Of(Samples.Read(csv), Settings with { Seed = 2 }).Orders.Select(Fingerprint);

        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void Of_Limit_IsThePrefixOfTheWhole()
    {
        var file = Samples.Read(Samples.Takeaway(100));

        var whole = ReplayPlan.Of(file, Settings);
        var part = ReplayPlan.Of(file, Settings with { Limit = 40 });

        Assert.Equal(whole.Orders.Take(40).Select(Fingerprint), part.Orders.Select(Fingerprint));
    }

    [Fact]
    public void Of_AnyArrivals_NoTwoOrdersShareATable()
    {
        var arrivals = Gen.Choose(0, 2_000).ListOf().Where(list => list.Count is > 0 and < 120);

        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(arrivals.ToArbitrary(), minutes =>
            {
                var orders = minutes.Order().Select((minute, i) => new FileOrder(
                    $"{i}", new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(7)).AddMinutes(minute), [new FileLine("x", new VndAmount(20_000), 1)]));
                var plan = ReplayPlan.Of(new OrderFile(ColumnMaps.Shipped()[0], [.. orders], minutes.Count), Settings);
                return plan.ByTable().All(table => table.Zip(table.Skip(1)).All(pair =>
                    pair.First.Times.Scan + (pair.First.StaysUnpaid ? ReplayPlan.UnpaidOccupies : ReplayPlan.PaidOccupies) <= pair.Second.Times.Scan));
            }));
    }

    [Fact]
    public void Of_OutsideMomoLimits_PaysCash()
    {
        var file = Samples.Read($"{Samples.TakeawayHeader}\n1,01/01/2024 10:00,Feast,999,50.00,1\n2,01/01/2024 10:00,Feast,1,1.00,1\n");

        var plan = ReplayPlan.Of(file, Settings with { Tenders = TenderMix.Parse("momo=1") });

        Assert.Equal([TenderKind.Cash, TenderKind.Momo], plan.Orders.Select(order => order.Tender));
        Assert.Equal(1_498_500_000, plan.Orders[0].Total.Dong);
    }

    [Fact]
    public void Of_JustBeforeTheCutOver_KeepsEveryStepInTheDay()
    {
        var file = Samples.Read($"{Samples.TakeawayHeader}\n1,02/01/2024 03:59,Rice,1,1.00,1\n");

        var order = ReplayPlan.Of(file, Settings).Orders[0];

        Assert.Equal(new DateOnly(2024, 1, 1), order.BusinessDate);
        DateTimeOffset[] steps =
        [
            order.Times.Scan, order.Times.Item(0), order.Times.Submit, order.Times.PaymentRequest, order.Times.Pay, order.Times.Cash, order.Times.StaffClose,
        ];
        Assert.Equal(steps.Order(), steps);
        Assert.All(steps, step => Assert.True(step < order.Times.DayEnd));
    }

    [Fact]
    public void Keys_AnyOrderId_AreValidAndDistinct()
    {
        var keys = new ReplayKeys(ReplayKeys.DatasetOf("Đơn hàng tháng 3 của quán rất dài và dài hơn nữa.csv", "any"));
        var order = ReplayPlan.Of(Samples.Read(Samples.Takeaway(1)), Settings).Orders[0];
        string[] ids = ["1", "a b", "a-b", "Đ1", new string('9', 100), new string('9', 99)];

        var made = ids.Select(id => keys.Item(order with { Id = id }, 999)).ToList();

        Assert.Equal(made.Count, made.Distinct().Count());
        Assert.All(made, key => Assert.Matches("^[A-Za-z0-9_.:/-]{8,100}$", key));
    }

    [Fact]
    public void DatasetOf_OtherOrdersOrOptions_IsAnotherDataset()
    {
        var first = ReplayKeys.DatasetOf("orders.csv", "content|3|none");

        Assert.Equal(first, ReplayKeys.DatasetOf("orders.csv", "content|3|none"));
        Assert.NotEqual(first, ReplayKeys.DatasetOf("orders.csv", "content|3|lost=0.05"));
        Assert.NotEqual(first, ReplayKeys.DatasetOf("other.csv", "content|3|none"));
    }

    private static string Fingerprint(PlannedOrder order) =>
        $"{order.Id} {order.Store} {order.Table} {order.Tender} {order.Fault} {order.Total} {string.Join(',', order.Sends)}";
}
