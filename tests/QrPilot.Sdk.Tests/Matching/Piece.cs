using FsCheck;
using FsCheck.Fluent;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Matching;

/// <summary>A row of either side, drawn so that rows often have something in common.</summary>
internal sealed record Piece
{
    /// <summary>Few references, amounts and moments: everything that can happen by chance happens often.</summary>
    public static readonly Gen<Piece> Any = Rule.Drawn(Draw);

    private static readonly string[] References =
    [
        "pay_0193f0a1b2c37d4e8f9001122334455a",
        "pay_0193f0a1b2c37d4e8f9001122334455b",
        "pay_0193f0a1b2c47d4e8f90aaaaaaaaaaaa",
        "PAY_0193F0A1B2C37D4E8F9001122334455A",
        "pay_0193f0a1b2c47d4e8f90aaaaaaaaaaa",
        "pay_0193f0a1b2c47d4e8f90aaaa",
        "bàn năm hóa đơn chín",
        "BAN NAM HOA DON CHIN",
        "ban nam hoa don chim",
        "ORD-000123",
        "ORD-000124",
        "ck ORD-000123 va ORD-000124",
        "ck pay_0193f0a1b2c47d4e8f90aaaaaaaaaaaa ban 5",
        "",
    ];

    public bool IsActual { get; init; }

    public string Id { get; init; } = "";

    public string Reference { get; init; } = "";

    public string Transaction { get; init; } = "";

    public string Bill { get; init; } = "";

    public string ClosedWith { get; init; } = "";

    public string Tender { get; init; } = Sample.Gateway;

    public long Dong { get; init; } = 50_000;

    public DateTimeOffset? At { get; init; } = Sample.Noon;

    public static MatchPartition Partition(IEnumerable<Piece> pieces, MatchPolicy? policy = null, ulong hashMask = ulong.MaxValue)
    {
        var (expected, actual) = (new MoneyTable(0, hashMask), new MoneyTable(0, hashMask));
        Fill(pieces, expected, actual);
        return new MatchPartition
        {
            Key = new PartitionKey(Sample.Tenant, "sto_1", Sample.Day),
            Expected = expected,
            Actual = actual,
            Policy = policy ?? MatchPolicy.Default,
        };
    }

    public static void Fill(IEnumerable<Piece> pieces, MoneyTable expected, MoneyTable actual)
    {
        foreach (var piece in pieces)
        {
            (piece.IsActual ? actual : expected).Add(new MoneyRow
            {
                Id = piece.Id,
                Reference = piece.Reference,
                TransactionId = piece.Transaction,
                Bill = piece.Bill,
                ClosedWith = piece.ClosedWith,
                Tender = piece.Tender,
                Amount = Sample.Dong(piece.Dong),
                At = piece.At,
            });
        }
    }

    /// <summary>Gives each row an id of its own; what a row is does not follow from where it stands.</summary>
    public static Piece[] Named(Piece[] pieces) => [.. pieces.Select((piece, i) => piece with { Id = $"{(piece.IsActual ? "cap" : "pay")}-{i:d3}" })];

    private static Piece Draw(Random random) => new()
    {
        IsActual = random.Next(2) == 0,
        Reference = References[random.Next(References.Length)],
        Transaction = random.Next(3) == 0 ? $"t{random.Next(4)}" : "",
        Bill = random.Next(3) == 0 ? $"ses_{random.Next(3)}" : "",
        ClosedWith = random.Next(3) == 0 ? $"close_{random.Next(2)}" : "",
        Tender = random.Next(6) == 0 ? Sdk.Matching.Tender.Cash : Sample.Gateway,
        Dong = random.Next(1, 5) * 10_000,
        At = random.Next(10) == 0 ? null : Sample.Noon.AddMinutes(random.Next(6) * 15),
    };
}
