using System.Globalization;

namespace QrPilot.Cli.Replay;

/// <summary>Which share of the orders is paid how.</summary>
internal sealed class TenderMix
{
    private const string Question = "tender";
    private static readonly (string Name, TenderKind Kind)[] Kinds =
    [
        .. Wallet.All.Select(wallet => (wallet.Gateway, wallet.Kind)), ("cash", TenderKind.Cash), ("none", TenderKind.None),
    ];

    /// <summary>Made after the kinds that it is read with.</summary>
    public static readonly TenderMix Default = Parse("momo=0.3,cash=0.6,none=0.1");

    private TenderMix()
    {
    }

    private IReadOnlyDictionary<string, decimal> ByName { get; init; } = new Dictionary<string, decimal>();

    /// <exception cref="FormatException">The text is not a mix.</exception>
    public static TenderMix Parse(string text)
    {
        var shares = Shares.Parse(text, [.. Kinds.Select(kind => kind.Name)]);
        var sum = shares.Values.Sum();
        return sum == 1m ? new TenderMix { ByName = shares } : throw new FormatException($"the shares sum up to {sum} instead of 1.");
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => string.Join(",", Kinds
        .Where(kind => ByName.ContainsKey(kind.Name))
        .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Name}={ByName[kind.Name]}")));

    public TenderKind Of(long seed, string orderId)
    {
        var left = (decimal)StableHash.Share(seed, orderId, Question);
        foreach (var (name, kind) in Kinds)
        {
            left -= ByName.GetValueOrDefault(name);
            if (left < 0)
            {
                return kind;
            }
        }

        return TenderKind.None;
    }
}
