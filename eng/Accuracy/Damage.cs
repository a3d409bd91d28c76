namespace QrPilot.Accuracy;

/// <summary>What happens to references on their way.</summary>
internal static class Damage
{
    private const string Letters = "0123456789abcdef";

    /// <summary>Damage that leaves enough: case lost, one edit, or at most a third of the end.</summary>
    public static string Some(Random random, string reference)
    {
        var at = random.Next(reference.Length);
        return random.Next(6) switch
        {
            0 => reference.ToUpperInvariant(),
            1 => reference.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant(),
            2 => reference[..at] + reference[(at + 1)..],
            3 => reference[..at] + Letters[random.Next(Letters.Length)] + reference[at..],
            4 => reference[..random.Next((reference.Length * 2 / 3) + 1, reference.Length)],
            _ => reference[..at] + Other(random, reference[at]) + reference[(at + 1)..],
        };
    }

    /// <summary>Damage to a short code that touches none of its digits.</summary>
    public static string OfLetters(Random random, string code)
    {
        var at = random.GetItems<int>([.. Enumerable.Range(0, code.Length).Where(i => char.IsAsciiLetter(code[i]))], 1)[0];
        return random.Next(4) switch
        {
            0 => code.ToLowerInvariant(),
            1 => code[..at] + code[(at + 1)..],
            2 => code[..at] + "x" + code[at..],
            _ => code[..at] + (code[at] == 'X' ? 'Y' : 'X') + code[(at + 1)..],
        };
    }

    /// <summary>Damage after which another reference could be meant.</summary>
    public static string TooMuch(Random random, string reference) => random.Next(3) switch
    {
        0 => reference[..random.Next(1, reference.Length / 2)],
        1 => reference[^random.Next(1, reference.Length / 2)..],
        _ => string.Concat(reference.Select((letter, at) => at > 4 && at % 5 == 0 ? Other(random, letter) : letter)),
    };

    private static char Other(Random random, char letter)
    {
        var other = Letters[random.Next(Letters.Length)];
        return other == letter ? 'x' : other;
    }
}
