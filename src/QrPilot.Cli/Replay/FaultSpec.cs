using System.Globalization;

namespace QrPilot.Cli.Replay;

/// <summary>Which share of the payments meets which fault, and which share of the event requests is shuffled and doubled.</summary>
internal sealed record FaultSpec
{
    public static readonly FaultSpec None = new();

    private static readonly string[] Names = ["lost", "doubled", "delayed", "forged", "batches"];

    public decimal Lost { get; init; }

    public decimal Doubled { get; init; }

    public decimal Delayed { get; init; }

    public decimal Forged { get; init; }

    public decimal Batches { get; init; }

    /// <summary>Every how many-th event request is sent out of order and twice; 0 for none.</summary>
    public int BatchStep => Batches == 0 ? 0 : (int)Math.Min(int.MaxValue, decimal.Round(1 / Batches, MidpointRounding.AwayFromZero));

    /// <exception cref="FormatException">The text is not a specification.</exception>
    public static FaultSpec Parse(string text)
    {
        if (text == "none")
        {
            return None;
        }

        var shares = Shares.Parse(text, Names);
        var spec = new FaultSpec
        {
            Lost = shares.GetValueOrDefault("lost"),
            Doubled = shares.GetValueOrDefault("doubled"),
            Delayed = shares.GetValueOrDefault("delayed"),
            Forged = shares.GetValueOrDefault("forged"),
            Batches = shares.GetValueOrDefault("batches"),
        };
        return spec.Lost + spec.Doubled + spec.Delayed + spec.Forged <= 1m
            ? spec
            : throw new FormatException("lost, doubled, delayed and forged exclude each other: together they are at most 1.");
    }

    /// <summary>The fault of an order that pays by wallet.</summary>
    /// <remarks>Each fault asks a hash of its own, with its share of what the faults before it left, so that every share comes out exact.</remarks>
    public FaultKind OfPayment(long seed, string orderId)
    {
        var left = 1m;
        foreach (var (kind, share) in new[]
        {
            (FaultKind.Lost, Lost), (FaultKind.Doubled, Doubled), (FaultKind.Delayed, Delayed), (FaultKind.Forged, Forged),
        })
        {
            if (share > 0 && (decimal)StableHash.Share(seed, orderId, NameOf(kind)) < share / left)
            {
                return kind;
            }

            left -= share;
        }

        return FaultKind.None;
    }

    /// <summary>The fault of an order whose guests leave without paying.</summary>
    public FaultKind OfWalkOut(long seed, string orderId) =>
        (decimal)StableHash.Share(seed, orderId, NameOf(FaultKind.Forged)) < Forged ? FaultKind.Forged : FaultKind.None;

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString()
    {
        decimal[] shares = [Lost, Doubled, Delayed, Forged, Batches];
        var parts = Names.Zip(shares).Where(part => part.Second > 0).ToList();
        return parts.Count == 0
            ? "none"
            : string.Join(",", parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.First}={part.Second}")));
    }

    private static string NameOf(FaultKind kind) => kind.ToString().ToLowerInvariant();
}
