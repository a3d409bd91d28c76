namespace QrPilot.Sdk.Matching.Internal;

/// <summary>A text as 128 bits. Up to 15 bytes and our own ids (a known prefix and a UUID version 7) are held as they are: equal keys are
/// equal texts. Any other text is hashed, and then equal keys say nothing until the texts are compared.</summary>
/// <remarks>The two highest bits tell the kind: 0 as is, 1 an id, 2 hashed. A UUID version 7 has six bits that are always the same; they
/// hold the kind and the prefix.</remarks>
internal readonly record struct TextKey(ulong High, ulong Low)
{
    public const int MostShortBytes = 15;

    public bool IsEmpty => (High | Low) == 0;

    public bool IsHashed => High >> 63 != 0;

    public bool IsId => High >> 62 == 1;

    /// <summary>Sixty-four bits in which every bit of the key has a say.</summary>
    public ulong Mixed => Mix(High ^ 0x9E3779B97F4A7C15, Low ^ 0xD1B54A32D192ED03);

    public static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }
}
