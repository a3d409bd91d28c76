using System.Text;
using System.Text.Unicode;
using QrPilot.Sdk.Payments.Gateways.Signing;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>The parameters <c>vnp_...</c> of a raw query, sorted by name, each exactly as it came. Others are none of VNPay's and are
/// passed over.</summary>
internal ref struct VNPayParameters
{
    /// <summary>More parameters than VNPay sends with all that is optional.</summary>
    public const int Most = 48;

    private const int LongestName = 64;
    private const int LongestText = 512;

    private readonly ReadOnlySpan<byte> _query;
    private readonly Span<VNPayParameter> _sorted;
    private int _count;

    /// <param name="query">Without its question mark.</param>
    /// <param name="sorted"><see cref="Most"/> long.</param>
    public VNPayParameters(ReadOnlySpan<byte> query, Span<VNPayParameter> sorted)
    {
        _query = query;
        _sorted = sorted;
    }

    /// <summary>How many there are.</summary>
    public readonly int Count => _count;

    /// <summary>A parameter, in the order of names.</summary>
    public readonly VNPayParameter this[int index] => _sorted[index];

    public readonly ReadOnlySpan<byte> Name(VNPayParameter parameter) => _query.Slice(parameter.Start, parameter.NameLength);

    public readonly ReadOnlySpan<byte> Value(VNPayParameter parameter) => _query.Slice(parameter.ValueStart, parameter.ValueLength);

    /// <summary>Reads the query.</summary>
    /// <returns>Null, or what is wrong with it.</returns>
    public string? Read()
    {
        for (var start = 0; start < _query.Length;)
        {
            var pair = _query[start..];
            var end = pair.IndexOf((byte)'&');
            pair = end < 0 ? pair : pair[..end];
            if (Take(start, pair) is { } trouble)
            {
                return trouble;
            }

            start += pair.Length + 1;
        }

        return null;
    }

    /// <summary>The value as it came; empty when there is none.</summary>
    public readonly ReadOnlySpan<byte> Find(ReadOnlySpan<byte> name)
    {
        foreach (var parameter in _sorted[.._count])
        {
            if (Name(parameter).SequenceEqual(name))
            {
                return Value(parameter);
            }
        }

        return default;
    }

    /// <summary>The decoded value; empty when there is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="buffer">Where to; the text is cut from it.</param>
    /// <param name="text">The value.</param>
    /// <returns>False when it is not UTF-8 or longer than any value that is read.</returns>
    public readonly bool TryText(ReadOnlySpan<byte> name, scoped ref Span<char> buffer, out ReadOnlySpan<char> text)
    {
        text = default;
        var value = Find(name);
        Span<byte> plain = stackalloc byte[LongestText];
        if (value.ContainsAny((byte)'%', (byte)'+'))
        {
            var decoded = VNPayForm.Decode(value, plain);
            if (decoded < 0)
            {
                return false;
            }

            return Cut(plain[..decoded], ref buffer, out text);
        }

        return Cut(value, ref buffer, out text);
    }

    /// <summary>Writes the text that VNPay signs: what has a value, without the signature and its type.</summary>
    public readonly void Write(scoped ref SignatureText text, VNPayEncoding encoding)
    {
        foreach (var parameter in _sorted[.._count])
        {
            var name = Name(parameter);
            if (parameter.ValueLength == 0 || IsSignature(name))
            {
                continue;
            }

            if (!text.Text.IsEmpty)
            {
                text.Append((byte)'&');
            }

            text.Append(name);
            text.Append((byte)'=');
            VNPayForm.AppendAgain(ref text, Value(parameter), encoding);
        }
    }

    /// <summary>Whether a parameter is the signature or its type, which are not signed.</summary>
    public static bool IsSignature(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("vnp_SecureHash"u8) || name.SequenceEqual("vnp_SecureHashType"u8);

    private static bool Cut(scoped ReadOnlySpan<byte> plain, scoped ref Span<char> buffer, out ReadOnlySpan<char> text)
    {
        text = default;
        if (plain.Length > buffer.Length || !Utf8.IsValid(plain))
        {
            return false;
        }

        var length = Encoding.UTF8.GetChars(plain, buffer);
        text = buffer[..length];
        buffer = buffer[length..];
        return true;
    }

    private string? Take(int start, ReadOnlySpan<byte> pair)
    {
        var equals = pair.IndexOf((byte)'=');
        var name = equals < 0 ? pair : pair[..equals];
        var value = equals < 0 ? default : pair[(equals + 1)..];
        if (!IsVNPays(name))
        {
            return null;
        }

        // VNPay's names are never encoded. One that is could be read as another name by whoever reads the query next.
        if (name.Length > LongestName || !IsPlain(name))
        {
            return "The name of a parameter is longer than 64 characters or has others than letters, digits and '_'.";
        }

        if (!VNPayForm.IsWellFormed(value))
        {
            return $"{Encoding.ASCII.GetString(name)} has a percent sign that starts no escape.";
        }

        return _count == Most
            ? "There are too many parameters."
            : Insert(name, new(start, name.Length, start + pair.Length - value.Length, value.Length));
    }

    // VNPay sends them nearly sorted, so that the place is found at the end at once.
    private string? Insert(ReadOnlySpan<byte> name, VNPayParameter parameter)
    {
        var place = _count;
        for (; place > 0; place--)
        {
            var order = Name(_sorted[place - 1]).SequenceCompareTo(name);
            if (order == 0)
            {
                return $"{Encoding.ASCII.GetString(name)} stands there twice.";
            }

            if (order < 0)
            {
                break;
            }
        }

        _sorted[place.._count].CopyTo(_sorted[(place + 1)..]);
        _sorted[place] = parameter;
        _count++;
        return null;
    }

    private static bool IsVNPays(ReadOnlySpan<byte> name)
    {
        if (!name.Contains((byte)'%'))
        {
            return name.StartsWith("vnp_"u8);
        }

        Span<byte> start = stackalloc byte[4];
        // Decode gives -1 for a name with more than these four bytes.
        return VNPayForm.IsWellFormed(name) && VNPayForm.Decode(name, start) is -1 or 4 && start.SequenceEqual("vnp_"u8);
    }

    private static bool IsPlain(ReadOnlySpan<byte> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)c) && c != (byte)'_')
            {
                return false;
            }
        }

        return true;
    }
}
