using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QrPilot.Sdk.Identity;

namespace QrPilot.Sdk.Matching.Internal;

/// <summary>Makes keys of texts and, where a key holds its text, texts of keys. Texts are UTF-8.</summary>
internal static class TextKeyCoder
{
    /// <summary>No text that a key holds is longer.</summary>
    public const int MostExactBytes = 36;

    private const int HexDigits = 32;
    private const int PrefixBytes = 4;
    private const ulong Version7 = 0x7000;
    private const ulong Variant = 0x8000_0000_0000_0000;

    // The place is part of the key and never of anything stored: append only while one process is the only reader.
    private static readonly string[] Prefixes =
    [
        IdPrefix.Payment, IdPrefix.Cash, IdPrefix.Session, IdPrefix.Capture, IdPrefix.Refund, IdPrefix.Order, IdPrefix.Notification,
        IdPrefix.Store, IdPrefix.Table,
    ];

    private static readonly uint[] PrefixWords = [.. Prefixes.Select(prefix => MemoryMarshal.Read<uint>(System.Text.Encoding.ASCII.GetBytes(prefix)))];

    /// <param name="text">The text.</param>
    /// <param name="hashMask">All ones; tests take fewer so that different texts get equal hashes.</param>
    public static TextKey Of(ReadOnlySpan<byte> text, ulong hashMask = ulong.MaxValue)
    {
        if (text.Length <= TextKey.MostShortBytes)
        {
            return Short(text);
        }

        if (text.Length == PrefixBytes + HexDigits
            && Array.IndexOf(PrefixWords, MemoryMarshal.Read<uint>(text)) is >= 0 and var prefix
            && TryParseUuid(text[PrefixBytes..], out var high, out var low))
        {
            // 48 bits of time, 4 of version, 12 and 62 of chance, with the variant's 2 between.
            var body = ((high >> 16) << 12) | (high & 0xFFF);
            return new TextKey((1UL << 62) | ((ulong)prefix >> 2 << 60) | body, ((ulong)prefix << 62) | (low & (ulong.MaxValue >> 2)));
        }

        var (first, second) = Hash(text);
        return new TextKey((1UL << 63) | (first & hashMask & (ulong.MaxValue >> 2)), second & hashMask);
    }

    /// <summary>Writes the text that the key holds.</summary>
    /// <returns>The number of bytes.</returns>
    public static int Write(TextKey key, Span<byte> text)
    {
        if (!key.IsId)
        {
            Span<byte> all = stackalloc byte[16];
            BinaryPrimitives.WriteUInt64BigEndian(all, key.High);
            BinaryPrimitives.WriteUInt64BigEndian(all[8..], key.Low);
            all.Slice(1, all[0]).CopyTo(text);
            return all[0];
        }

        var prefix = (int)(((key.High >> 60) & 3) << 2 | key.Low >> 62);
        MemoryMarshal.Write(text, PrefixWords[prefix]);
        var body = key.High & (ulong.MaxValue >> 4);
        Span<byte> uuid = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(uuid, (body >> 12 << 16) | Version7 | (body & 0xFFF));
        BinaryPrimitives.WriteUInt64BigEndian(uuid[8..], Variant | (key.Low & (ulong.MaxValue >> 2)));
        Convert.TryToHexStringLower(uuid, text[PrefixBytes..], out _);
        return PrefixBytes + HexDigits;
    }

    private static TextKey Short(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return default;
        }

        Span<byte> all = stackalloc byte[16];
        all.Clear();
        all[0] = (byte)text.Length;
        text.CopyTo(all[1..]);
        return new TextKey(BinaryPrimitives.ReadUInt64BigEndian(all), BinaryPrimitives.ReadUInt64BigEndian(all[8..]));
    }

    /// <summary>Reads 32 lower-case hex digits that are a UUID version 7.</summary>
    private static bool TryParseUuid(ReadOnlySpan<byte> digits, out ulong high, out ulong low)
    {
        (high, low) = (0, 0);
        return TryParseHex(digits[..16], out high) && TryParseHex(digits[16..], out low) && (high & 0xF000) == Version7 && low >> 62 == 2;
    }

    private static bool TryParseHex(ReadOnlySpan<byte> digits, out ulong value)
    {
        var letters = Vector128.Create(digits);
        var decimals = letters - Vector128.Create((byte)'0');
        var others = letters - Vector128.Create((byte)'a');
        var isDecimal = Vector128.LessThan(decimals, Vector128.Create((byte)10));
        var isOther = Vector128.LessThan(others, Vector128.Create((byte)6));
        var nibbles = Vector128.ConditionalSelect(isDecimal, decimals, others + Vector128.Create((byte)10)).AsUInt16();
        var pairs = (nibbles << 4) | (nibbles >> 8);
        var bytes = Vector128.Narrow(pairs & Vector128.Create((ushort)0xFF), Vector128<ushort>.Zero);
        value = BinaryPrimitives.ReverseEndianness(bytes.AsUInt64()[0]);
        return (isDecimal | isOther) == Vector128<byte>.AllBitsSet;
    }

    private static (ulong First, ulong Second) Hash(ReadOnlySpan<byte> text)
    {
        var first = 0xA0761D6478BD642FUL ^ (ulong)text.Length;
        var second = 0xE7037ED1A0B428DBUL;
        for (; text.Length > 16; text = text[16..])
        {
            (first, second) = Step(first, second, MemoryMarshal.Read<ulong>(text), MemoryMarshal.Read<ulong>(text[8..]));
        }

        Span<byte> rest = stackalloc byte[16];
        rest.Clear();
        text.CopyTo(rest);
        return Step(first, second, MemoryMarshal.Read<ulong>(rest), MemoryMarshal.Read<ulong>(rest[8..]));
    }

    private static (ulong First, ulong Second) Step(ulong first, ulong second, ulong left, ulong right) => (
        TextKey.Mix(first ^ left, 0x8EBC6AF09C88C6E3 ^ right) + second,
        TextKey.Mix(second ^ right, 0x589965CC75374CC3 ^ left) ^ first);
}
