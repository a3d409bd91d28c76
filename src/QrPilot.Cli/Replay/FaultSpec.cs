using System.Globalization;

namespace QrPilot.Cli.Replay;

/// <summary>Which share of the payments meets which fault, and which share of the event requests is shuffled and doubled.</summary>
internal sealed class FaultSpec
{
    public static readonly FaultSpec None = new();

    private const string BatchesName = "batches";

    /// <summary>In the order in which they are asked about.</summary>
    private static readonly FaultKind[] Kinds = [.. Enum.GetValues<FaultKind>().Where(kind => kind != FaultKind.None)];

    private readonly Dictionary<FaultKind, decimal> _shares = [];

    private FaultSpec()
    {
    }

    public decimal Batches { get; private init; }

    /// <summary>Every how many-th event request is sent out of order and twice; 0 for none.</summary>
    public int BatchStep => Batches == 0 ? 0 : (int)Math.Min(int.MaxValue, decimal.Round(1 / Batches, MidpointRounding.AwayFromZero));

    /// <exception cref="FormatException">The text is not a specification.</exception>
    public static FaultSpec Parse(string text)
    {
        if (text == "none")
        {
            return None;
        }

        var shares = Shares.Parse(text, [.. Kinds.Select(NameOf), BatchesName]);
        var spec = new FaultSpec { Batches = shares.GetValueOrDefault(BatchesName) };
        foreach (var kind in Kinds)
        {
            spec._shares.Add(kind, shares.GetValueOrDefault(NameOf(kind)));
        }

        return spec._shares.Values.Sum() <= 1m
            ? spec
            : throw new FormatException($"{string.Join(", ", Kinds.Select(NameOf))} exclude each other: together they are at most 1.");
    }

    /// <summary>The fault of an order that pays by wallet.</summary>
    /// <remarks>Each fault asks a hash of its own, with its share of what the faults before it left, so that every share comes out exact.</remarks>
    public FaultKind OfPayment(long seed, string orderId)
    {
        var left = 1m;
        foreach (var kind in Kinds)
        {
            var share = _shares.GetValueOrDefault(kind);
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
        (decimal)StableHash.Share(seed, orderId, NameOf(FaultKind.Forged)) < _shares.GetValueOrDefault(FaultKind.Forged)
            ? FaultKind.Forged
            : FaultKind.None;

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString()
    {
        var parts = Kinds.Select(kind => (Name: NameOf(kind), Share: _shares.GetValueOrDefault(kind)))
            .Append((Name: BatchesName, Share: Batches))
            .Where(part => part.Share > 0)
            .ToList();
        return parts.Count == 0
            ? "none"
            : string.Join(",", parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Name}={part.Share}")));
    }

    private static string NameOf(FaultKind kind) => kind.ToString().ToLowerInvariant();
}
