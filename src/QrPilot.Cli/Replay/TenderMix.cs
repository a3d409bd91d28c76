using System.Globalization;

namespace QrPilot.Cli.Replay;

/// <summary>Which share of the orders is paid how.</summary>
internal sealed record TenderMix(decimal Momo, decimal Cash, decimal None)
{
    public static readonly TenderMix Default = new(0.3m, 0.6m, 0.1m);

    /// <exception cref="FormatException">The text is not a mix.</exception>
    public static TenderMix Parse(string text)
    {
        var shares = Shares.Parse(text, ["momo", "cash", "none"]);
        var mix = new TenderMix(shares.GetValueOrDefault("momo"), shares.GetValueOrDefault("cash"), shares.GetValueOrDefault("none"));
        return mix.Momo + mix.Cash + mix.None == 1m
            ? mix
            : throw new FormatException($"the shares sum up to {mix.Momo + mix.Cash + mix.None} instead of 1.");
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"momo={Momo},cash={Cash},none={None}");

    public TenderKind Of(long seed, string orderId)
    {
        var share = (decimal)StableHash.Share(seed, orderId, "tender");
        return share < Momo ? TenderKind.Momo : share < Momo + Cash ? TenderKind.Cash : TenderKind.None;
    }
}
