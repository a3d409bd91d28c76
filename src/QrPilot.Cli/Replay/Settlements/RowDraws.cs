namespace QrPilot.Cli.Replay.Settlements;

/// <summary>Draws what is damaged in a row: the same for the same key, everywhere.</summary>
/// <param name="key">The seed, the damage and the order.</param>
/// <param name="taken">Ids that are somebody's; those that are made are added.</param>
internal sealed class RowDraws(string key, ISet<string> taken)
{
    /// <summary>A number from 1 to the most.</summary>
    public long Amount(long most) => 1 + (long)(Hash("amount") % (ulong)Math.Max(most, 1));

    public bool Coin() => Hash("coin") % 2 == 0;

    /// <summary>The same id but for one digit of its second half, and nobody's. ZaloPay's order ids begin with a date, which names nothing.</summary>
    public string OtherId(string id)
    {
        var digits = Enumerable.Range(id.Length / 2, id.Length - (id.Length / 2)).Where(place => char.IsAsciiDigit(id[place])).ToList();
        for (var attempt = 0; ; attempt++)
        {
            var hash = Hash($"id {attempt}");
            var place = digits[(int)(hash % (ulong)digits.Count)];
            var digit = (char)('0' + ((id[place] - '0' + 1 + (int)((hash >> 32) % 9)) % 10));
            var other = $"{id[..place]}{digit}{id[(place + 1)..]}";
            if (taken.Add(other))
            {
                return other;
            }
        }
    }

    private ulong Hash(string question) => StableHash.Mixed64($"{key}|{question}");
}
