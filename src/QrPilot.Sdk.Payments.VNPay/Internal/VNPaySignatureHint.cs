using System.Security.Cryptography;
using System.Text;
using QrPilot.Sdk.Payments.Gateways.Signing;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>Tells operators in which way a wrong signature is wrong, where that is cheap to see. The message stays rejected.</summary>
internal static class VNPaySignatureHint
{
    /// <summary>The most signatures that are computed to explain one message.</summary>
    public const int MostSignatures = 54;

    // A genuine query is far shorter; nobody is to buy much work with one request.
    private const int LongestQuery = 8 * 1024;

    private const string Unexplained =
        "The signature is wrong: the message is forged, was changed on the way, or HashSecret is not VNPay's.";

    public static string Explain(VNPayAccount account, ReadOnlySpan<byte> query, scoped in VNPayParameters parameters)
    {
        if (query.Length > LongestQuery)
        {
            return Unexplained;
        }

        Span<byte> mac = stackalloc byte[VNPaySignature.MacLength];
        if (!HexMac.TryDecode(parameters.Find("vnp_SecureHash"u8), mac))
        {
            return OtherLength(account, parameters);
        }

        return Known(account, VNPaySignatureGuesses.Of(query, parameters), mac)
            ?? OldFormat(parameters)
            ?? OtherTerminal(account, parameters)
            ?? Unexplained;
    }

    private static string? Known(VNPayAccount account, IEnumerable<VNPaySignatureGuess> guesses, ReadOnlySpan<byte> mac)
    {
        var left = MostSignatures;
        byte[][] wrongKeys = [Encoding.UTF8.GetBytes(account.Options.TmnCode)];
        foreach (var guess in guesses)
        {
            var keys = guess.IsForWrongKeys ? wrongKeys : account.Keys;
            left -= keys.Length;
            if (left < 0)
            {
                return null;
            }

            if (Matches(guess.Text, keys, mac))
            {
                return guess.Says;
            }
        }

        return null;
    }

    private static bool Matches(byte[] text, byte[][] keys, ReadOnlySpan<byte> mac)
    {
        Span<byte> expected = stackalloc byte[VNPaySignature.MacLength];
        var isRight = false;
        foreach (var key in keys)
        {
            HMACSHA512.HashData(key, text, expected);
            isRight |= CryptographicOperations.FixedTimeEquals(expected, mac);
        }

        return isRight;
    }

    private static string OtherLength(VNPayAccount account, scoped in VNPayParameters parameters)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (HexMac.TryDecode(parameters.Find("vnp_SecureHash"u8), mac))
        {
            var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
            try
            {
                parameters.Write(ref text, VNPayEncoding.AsReceived);
                if (text.Matches(HashAlgorithmName.SHA256, account.Keys, mac))
                {
                    return "The signature is HMAC-SHA256: choose SHA512 as the hash type in VNPay's portal.";
                }
            }
            finally
            {
                text.Dispose();
            }
        }

        return "The signature is not 128 hex digits: is SHA512 the hash type in VNPay's portal?";
    }

    private static string? OldFormat(scoped in VNPayParameters parameters) =>
        !parameters.Find("vnp_SecureHashType"u8).IsEmpty && parameters.Find("vnp_TransactionStatus"u8).IsEmpty
            ? "The signature is wrong, and the message has the old format, with vnp_SecureHashType and without vnp_TransactionStatus: "
                + "so does the portal's button that tests the call, and its signature never matches."
            : null;

    private static string? OtherTerminal(VNPayAccount account, scoped in VNPayParameters parameters) =>
        parameters.Find("vnp_TmnCode"u8).SequenceEqual(Encoding.UTF8.GetBytes(account.Options.TmnCode))
            ? null
            : "The signature is wrong, and vnp_TmnCode is not this account's: was the message meant for another account?";
}
