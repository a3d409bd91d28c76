using System.Security.Cryptography;
using QrPilot.Sdk.Payments.Gateways.Signing;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>The signatures of what goes to ZaloPay: HMAC-SHA256 by key1 over values joined by <c>|</c>, exactly as they are sent.</summary>
/// <remarks>docs.zalopay.vn, "secure data transmission".</remarks>
internal static class ZaloPayMac
{
    private const byte Bar = (byte)'|';

    public static string Create(
        byte[] key1, int appId, string appTransId, string appUser, long amount, long appTime, string embedData, string item)
    {
        var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
        try
        {
            text.Append(appId);
            Add(ref text, appTransId);
            Add(ref text, appUser);
            Add(ref text, amount);
            Add(ref text, appTime);
            Add(ref text, embedData);
            Add(ref text, item);
            return text.Sign(HashAlgorithmName.SHA256, key1);
        }
        finally
        {
            text.Dispose();
        }
    }

    /// <summary>The key itself is the third part of the text.</summary>
    public static string Query(byte[] key1, int appId, string appTransId)
    {
        var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
        try
        {
            text.Append(appId);
            Add(ref text, appTransId);
            text.Append(Bar);
            text.Append(key1);
            return text.Sign(HashAlgorithmName.SHA256, key1);
        }
        finally
        {
            text.Dispose();
        }
    }

    /// <summary>The refund id is not signed.</summary>
    public static string Refund(byte[] key1, int appId, string zpTransId, long amount, string description, long timestamp)
    {
        var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
        try
        {
            text.Append(appId);
            Add(ref text, zpTransId);
            Add(ref text, amount);
            Add(ref text, description);
            Add(ref text, timestamp);
            return text.Sign(HashAlgorithmName.SHA256, key1);
        }
        finally
        {
            text.Dispose();
        }
    }

    public static string QueryRefund(byte[] key1, int appId, string mRefundId, long timestamp)
    {
        var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
        try
        {
            text.Append(appId);
            Add(ref text, mRefundId);
            Add(ref text, timestamp);
            return text.Sign(HashAlgorithmName.SHA256, key1);
        }
        finally
        {
            text.Dispose();
        }
    }

    private static void Add(scoped ref SignatureText text, string value)
    {
        text.Append(Bar);
        text.Append(value);
    }

    private static void Add(scoped ref SignatureText text, long value)
    {
        text.Append(Bar);
        text.Append(value);
    }
}
