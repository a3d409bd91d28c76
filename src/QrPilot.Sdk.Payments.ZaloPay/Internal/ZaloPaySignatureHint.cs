using System.Text;
using System.Text.Json;
using QrPilot.Sdk.Payments.Gateways.Signing;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>Tells operators in which way a wrong signature is wrong, where that is cheap to see. The message stays rejected.</summary>
/// <remarks>At most 40 signatures are computed, over at most 16 KiB each. Whether letters were normalised on the way cannot be told: hosts
/// run in invariant globalization, where normalising does nothing.</remarks>
internal static class ZaloPaySignatureHint
{
    private const int LargestData = 16 * 1024;

    private const string General =
        "The signature is wrong: the message is forged, was changed on the way, or Key2 of the account is not ZaloPay's.";

    private static readonly (ZaloPaySpelling Spelling, string What)[] Spellings =
    [
        (ZaloPaySpelling.Plain, "without white space and with letters as they are"),
        (ZaloPaySpelling.Spaced, "with a space after each colon and comma"),
        (ZaloPaySpelling.Escaped, "with letters beyond ASCII as \\u escapes"),
        (ZaloPaySpelling.Escaped | ZaloPaySpelling.UpperHex, "with letters beyond ASCII as \\u escapes in upper-case hex"),
        (ZaloPaySpelling.Escaped | ZaloPaySpelling.Spaced, "with letters as \\u escapes and a space after each colon and comma"),
        (ZaloPaySpelling.Slashes, "with \\/ for a slash"),
        (ZaloPaySpelling.Escaped | ZaloPaySpelling.Slashes, "with letters as \\u escapes and \\/ for a slash"),
        (ZaloPaySpelling.Escaped | ZaloPaySpelling.UpperHex | ZaloPaySpelling.Html, "with letters, quotes and HTML marks as \\u escapes"),
    ];

    public static string Explain(ZaloPayProfile profile, scoped in ZaloPayCallback callback)
    {
        Span<byte> mac = stackalloc byte[ZaloPayNotificationReader.MacLength];
        if (!HexMac.TryDecode(callback.Mac, mac))
        {
            return HexMac.TryDecode(callback.Mac.Trim(" \t\r\n"u8), mac)
                ? "The mac has white space around it."
                : "The mac is not 64 hex digits.";
        }

        if (callback.Data.Length > LargestData)
        {
            return General;
        }

        return OfKey(profile, callback.Data, mac)
            ?? OfEnvelope(profile.Key2, callback, mac)
            ?? OfForm(profile.Key2, callback.Data, mac)
            ?? OfJson(profile, callback.Data, mac)
            ?? General;
    }

    private static string? OfKey(ZaloPayProfile profile, ReadOnlySpan<byte> data, ReadOnlySpan<byte> mac) =>
        ZaloPayNotificationReader.IsSigned([profile.Key1], data, mac)
            ? "The mac is made with key1: notifications are signed with key2. Are Key1 and Key2 of the account swapped?"
            : null;

    private static string? OfEnvelope(byte[][] keys, scoped in ZaloPayCallback callback, ReadOnlySpan<byte> mac)
    {
        if (ZaloPayNotificationReader.IsSigned(keys, callback.RawData, mac))
        {
            return "The mac is right for data as it stands in the body, with its JSON escapes: it was escaped once too often on the way.";
        }

        var trimmed = callback.Data.Trim(" \t\r\n"u8);
        if (trimmed.Length < callback.Data.Length && ZaloPayNotificationReader.IsSigned(keys, trimmed, mac))
        {
            return "The mac is right once the white space around data is taken away: something on the way has added it.";
        }

        foreach (var end in (ReadOnlySpan<string>)["\n", "\r\n", " "])
        {
            if (ZaloPayNotificationReader.IsSigned(keys, [.. callback.Data, .. Encoding.UTF8.GetBytes(end)], mac))
            {
                return "The mac is right once data ends in white space: something on the way has trimmed data.";
            }
        }

        return null;
    }

    private static string? OfForm(byte[][] keys, ReadOnlySpan<byte> data, ReadOnlySpan<byte> mac)
    {
        if (data.Contains((byte)' ') && ZaloPayNotificationReader.IsSigned(keys, Replaced(data, (byte)' ', (byte)'+'), mac))
        {
            return "The mac is right once the spaces in data are '+': something on the way has decoded it like a form.";
        }

        if (data.Contains((byte)'+') && ZaloPayNotificationReader.IsSigned(keys, Replaced(data, (byte)'+', (byte)' '), mac))
        {
            return "The mac is right once each '+' in data is a space: something on the way has encoded it like a form.";
        }

        return data.Contains((byte)'%')
            && ZaloPayNotificationReader.IsSigned(keys, Encoding.UTF8.GetBytes(Uri.UnescapeDataString(Encoding.UTF8.GetString(data))), mac)
            ? "The mac is right once data is percent-decoded: something on the way has percent-encoded it."
            : null;
    }

    private static string? OfJson(ZaloPayProfile profile, ReadOnlySpan<byte> data, ReadOnlySpan<byte> mac)
    {
        try
        {
            foreach (var (spelling, what) in Spellings)
            {
                if (ZaloPayNotificationReader.IsSigned(profile.Key2, ZaloPayRespelling.Write(data, spelling), mac))
                {
                    return $"The mac is right once data is written {what}: something on the way has written its JSON again.";
                }
            }

            var order = default(ZaloPayOrder);
            return order.Read(data) is null && order.AppId != 0 && order.AppId != profile.AppId
                ? "The signature is wrong, and app_id is not this account's: was the message meant for another account?"
                : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return "The signature is wrong, and data is not JSON.";
        }
    }

    private static byte[] Replaced(ReadOnlySpan<byte> data, byte old, byte next)
    {
        var replaced = data.ToArray();
        replaced.AsSpan().Replace(old, next);
        return replaced;
    }
}
