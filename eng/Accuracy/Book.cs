using QrPilot.Sdk.Matching;

namespace QrPilot.Accuracy;

/// <summary>The rows of one store and day, with the case that each belongs to.</summary>
internal sealed class Book((int Store, DateOnly Date) day)
{
    public List<(Line Row, Case Case)> Expected { get; } = [];

    public List<(Line Row, Case Case)> Actual { get; } = [];

    public void Shuffle(Random random)
    {
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Expected));
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Actual));
    }

    public MatchPartition ToPartition()
    {
        var partition = new MatchPartition
        {
            Key = new PartitionKey("t", $"sto_{day.Store}", day.Date),
            Expected = new MoneyTable(Expected.Count),
            Actual = new MoneyTable(Actual.Count),
        };
        Expected.ForEach(item => item.Row.AddTo(partition.Expected));
        Actual.ForEach(item => item.Row.AddTo(partition.Actual));
        return partition;
    }

    /// <summary>The books of a stream; money that another store got stands in the next book.</summary>
    public static List<Book> Of(IEnumerable<Order> orders, Random random)
    {
        var inject = new Inject(random);
        var days = orders.GroupBy(order => order.Day).ToList();
        var books = days.ConvertAll(day => new Book(day.Key));
        for (var i = 0; i < days.Count; i++)
        {
            foreach (var item in inject.Day([.. days[i].OrderBy(order => order.At)]))
            {
                var actual = books[item.Fault == Fault.OtherStore ? (i + 1) % books.Count : i].Actual;
                books[i].Expected.AddRange(item.Expected.Select(row => (row, item)));
                actual.AddRange(item.Actual.Select(row => (row, item)));
            }
        }

        return books;
    }
}
