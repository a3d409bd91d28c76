using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Signing;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>Verifies a notification, then believes it. Pure; no bytes make it throw.</summary>
/// <remarks>
/// The signature is the HMAC-SHA256, by key2, of the text <c>data</c>: its characters in UTF-8, without the escapes that JSON needed to
/// carry it (docs.zalopay.vn, "callback"). ZaloPay only ever tells of orders that were paid. Messages of another type (2, an agreement to
/// pay later) may come signed to the same address: they move no money and are turned away as not readable, which changes nothing.
/// </remarks>
internal static class ZaloPayNotificationReader
{
    public const int MacLength = 32;

    private const string Paid = "1";
    private const int UsualBody = 1024;

    public static NotificationReading Read(ZaloPayProfile profile, ReadOnlySpan<byte> body)
    {
        byte[]? rented = null;
        var buffer = body.Length <= UsualBody ? stackalloc byte[UsualBody] : (rented = ArrayPool<byte>.Shared.Rent(body.Length));
        try
        {
            var callback = new ZaloPayCallback(buffer);
            return callback.Read(body) is { } trouble ? Malformed(trouble) : Verify(profile, callback);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return Malformed("The body, or the data in it, is not JSON.");
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented, clearArray: true);
            }
        }
    }

    private static NotificationReading Verify(ZaloPayProfile profile, scoped in ZaloPayCallback callback)
    {
        Span<byte> mac = stackalloc byte[MacLength];
        if (!HexMac.TryDecode(callback.Mac, mac) || !IsSigned(profile.Key2, callback.Data, mac))
        {
            return NotificationReading.Rejected(NotificationFault.BadSignature, ZaloPaySignatureHint.Explain(profile, callback));
        }

        return callback.IsOther ? Malformed("The message is not about an order: its type is not 1.") : Believe(profile, callback.Data);
    }

    /// <summary>Whether one of the keys made the signature; takes the same time wherever they differ.</summary>
    public static bool IsSigned(byte[][] keys, ReadOnlySpan<byte> text, ReadOnlySpan<byte> mac)
    {
        Span<byte> expected = stackalloc byte[MacLength];
        foreach (var key in keys)
        {
            HMACSHA256.HashData(key, text, expected);
            if (CryptographicOperations.FixedTimeEquals(expected, mac))
            {
                return true;
            }
        }

        return false;
    }

    private static NotificationReading Believe(ZaloPayProfile profile, ReadOnlySpan<byte> data)
    {
        var order = default(ZaloPayOrder);
        if (order.Read(data) is { } trouble)
        {
            return Malformed(trouble);
        }

        if (order.AppId == 0)
        {
            return Malformed("Data has no number app_id.");
        }

        if (order.AppId != profile.AppId)
        {
            return NotificationReading.Rejected(NotificationFault.WrongAccount, "app_id is not this account's.");
        }

        if (order.Reference is null)
        {
            return Malformed("Data has no text app_trans_id.");
        }

        if (order.Amount <= 0)
        {
            return Malformed("Data has no amount that is a whole number above 0.");
        }

        if (order.ZpTransId <= 0)
        {
            return Malformed("Data has no zp_trans_id that is a whole number above 0.");
        }

        return !ZaloPayTime.IsTime(order.ServerTime)
            ? Malformed("Data has no server_time in milliseconds since 1970.")
            : NotificationReading.Verified(new GatewayNotice
            {
                Reference = order.Reference,
                TransactionId = order.ZpTransId.ToString(CultureInfo.InvariantCulture),
                Amount = new VndAmount(order.Amount),
                State = GatewayState.Succeeded,
                GatewayCode = Paid,
                At = DateTimeOffset.FromUnixTimeMilliseconds(order.ServerTime),
            });
    }

    private static NotificationReading Malformed(string detail) => NotificationReading.Rejected(NotificationFault.Malformed, detail);
}
