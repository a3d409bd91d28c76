using System.Text;
using QrPilot.Sdk.Payments.Gateways.Signing;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>The ways in which a signed query is known to go wrong, the most frequent first.</summary>
internal static class VNPaySignatureGuesses
{
    private static readonly (VNPayEncoding Encoding, string Name)[] Encodings =
    [
        (VNPayEncoding.None, "not encoded at all"),
        (VNPayEncoding.LowerHex, "encoded with lower-case hex"),
        (VNPayEncoding.PercentSpace, "encoded with %20 for a space"),
        (VNPayEncoding.Php, "encoded as PHP does"),
        (VNPayEncoding.Python, "encoded as Python does"),
        (VNPayEncoding.Node, "encoded as JavaScript's encodeURIComponent does"),
    ];

    private static readonly string[] Cased = ["vnp_TxnRef", "vnp_TmnCode", "vnp_BankCode"];

    public static IEnumerable<VNPaySignatureGuess> Of(ReadOnlySpan<byte> query, scoped in VNPayParameters parameters)
    {
        var pairs = new Pair[parameters.Count];
        for (var i = 0; i < pairs.Length; i++)
        {
            var parameter = parameters[i];
            var name = Encoding.ASCII.GetString(parameters.Name(parameter));
            pairs[i] = new Pair(name, parameters.Value(parameter).ToArray(), parameter.Start);
        }

        var signed = pairs.Where(pair => !VNPayParameters.IsSignature(Encoding.ASCII.GetBytes(pair.Name))).ToArray();
        return Guesses(pairs, signed, Foreign(query.ToArray()));
    }

    private static IEnumerable<VNPaySignatureGuess> Guesses(Pair[] all, Pair[] signed, Pair[] foreign)
    {
        var filled = signed.Where(pair => pair.Value.Length > 0).ToArray();
        var right = Text(filled);
        yield return new("The signature was made with TmnCode in place of HashSecret.", right, IsForWrongKeys: true);
        foreach (var guess in Encoded(filled).Concat(Ordered(filled)).Concat(Kept(all, signed, filled, foreign)).Concat(Changed(filled)))
        {
            yield return guess;
        }

        foreach (var added in filled)
        {
            yield return new(
                $"The signature is right without {added.Name}: it was added on the way.", Text(filled.Where(pair => pair != added)));
        }
    }

    private static IEnumerable<VNPaySignatureGuess> Encoded(Pair[] filled)
    {
        // Before the others: a value that still holds escapes once decoded reads like one that was not encoded at all.
        var once = filled.Select(pair => pair with { Value = Again(pair.Value, VNPayEncoding.None) }).ToArray();
        if (once.All(pair => VNPayForm.IsWellFormed(pair.Value))
            && once.FirstOrDefault(pair => pair.Value.Contains((byte)'%')) is { } twice)
        {
            var decoded = once.Select(pair => pair with { Value = Again(pair.Value, VNPayEncoding.Java) });
            yield return new(
                $"The signature is right once values are decoded one time more; {twice.Name} is the first that was encoded twice.",
                Text(decoded));
        }

        foreach (var (encoding, name) in Encodings)
        {
            var encoded = filled.Select(pair => pair with { Value = Again(pair.Value, encoding) }).ToArray();
            if (First(filled, encoded) is { } first)
            {
                yield return new($"The signature is right for values {name}; {first} is the first that came otherwise.", Text(encoded));
            }
        }
    }

    private static IEnumerable<VNPaySignatureGuess> Ordered(Pair[] filled)
    {
        yield return new(
            "The signature is right for the parameters in the order in which they came: they were not sorted by name.",
            Text(filled.OrderBy(pair => pair.Start)));
        yield return new(
            "The signature is right for parameters sorted without regard to case.",
            Text(filled.OrderBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)));
    }

    private static IEnumerable<VNPaySignatureGuess> Kept(Pair[] all, Pair[] signed, Pair[] filled, Pair[] foreign)
    {
        if (signed.Length > filled.Length)
        {
            yield return new("The signature is right with the empty parameters, which are not to be signed.", Text(signed));
        }

        if (all.FirstOrDefault(pair => pair.Name == "vnp_SecureHashType") is { } type)
        {
            yield return new(
                "The signature is right with vnp_SecureHashType, which is not to be signed.", Text(Sorted([.. filled, type])));
        }

        if (foreign.Length > 0)
        {
            yield return new(
                "The signature is right with the parameters that are not VNPay's, which are not to be signed.",
                Text(Sorted([.. filled, .. foreign])));
        }
    }

    private static IEnumerable<VNPaySignatureGuess> Changed(Pair[] filled)
    {
        if (Find(filled, "vnp_Amount") is { } amount)
        {
            yield return new(
                "The signature is right for a vnp_Amount 100 times as large.", With(filled, amount, [.. amount.Value, .. "00"u8]));
            if (amount.Value.AsSpan().EndsWith("00"u8))
            {
                yield return new("The signature is right for a vnp_Amount of a hundredth.", With(filled, amount, amount.Value[..^2]));
            }
        }

        if (Find(filled, "vnp_OrderInfo") is { } info)
        {
            const string Trimmed = "The signature is right with white space around vnp_OrderInfo: something on the way has cut it off.";
            yield return new(Trimmed, With(filled, info, [.. info.Value, (byte)'+']));
            yield return new(Trimmed, With(filled, info, [(byte)'+', .. info.Value]));
        }

        foreach (var name in Cased)
        {
            if (Find(filled, name) is { } cased)
            {
                var value = Encoding.Latin1.GetString(cased.Value);
                var capitals = Encoding.Latin1.GetBytes(value.ToUpperInvariant());
                var small = Encoding.Latin1.GetBytes(value.ToLowerInvariant());
                yield return new($"The signature is right for {name} in capitals.", With(filled, cased, capitals));
                yield return new($"The signature is right for {name} in small letters.", With(filled, cased, small));
            }
        }
    }

    private static Pair[] Foreign(byte[] query) =>
    [
        .. Encoding.Latin1.GetString(query).Split('&')
            .Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2 && pair[1].Length > 0 && !pair[0].StartsWith("vnp_", StringComparison.Ordinal))
            .Select(pair => new Pair(pair[0], Encoding.Latin1.GetBytes(pair[1]), 0)),
    ];

    private static IEnumerable<Pair> Sorted(Pair[] pairs) => pairs.OrderBy(pair => pair.Name, StringComparer.Ordinal);

    private static Pair? Find(Pair[] pairs, string name) => pairs.FirstOrDefault(pair => pair.Name == name);

    private static string? First(Pair[] came, Pair[] changed) =>
        came.Where((pair, i) => !pair.Value.AsSpan().SequenceEqual(changed[i].Value)).FirstOrDefault()?.Name;

    private static byte[] With(Pair[] pairs, Pair old, byte[] value) =>
        Text(pairs.Select(pair => pair == old ? pair with { Value = value } : pair));

    private static byte[] Text(IEnumerable<Pair> pairs) =>
        Encoding.Latin1.GetBytes(string.Join('&', pairs.Select(pair => $"{pair.Name}={Encoding.Latin1.GetString(pair.Value)}")));

    private static byte[] Again(byte[] value, VNPayEncoding encoding)
    {
        var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
        try
        {
            VNPayForm.AppendAgain(ref text, value, encoding);
            return text.Text.ToArray();
        }
        finally
        {
            text.Dispose();
        }
    }

    private sealed record Pair(string Name, byte[] Value, int Start);
}
