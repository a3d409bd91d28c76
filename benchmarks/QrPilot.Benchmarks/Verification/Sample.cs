using System.Security.Cryptography;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Benchmarks.Verification;

/// <summary>A genuine notification with the account that receives it.</summary>
internal sealed class Sample
{
    private readonly IGatewayAccount _account;
    private readonly HashAlgorithmName _algorithm;
    private readonly byte[] _message;
    private readonly byte[] _key;
    private readonly byte[] _mac = new byte[HMACSHA512.HashSizeInBytes];

    /// <exception cref="InvalidOperationException">The account does not believe it: there would be nothing to measure.</exception>
    public Sample(IGatewayAccount account, HashAlgorithmName algorithm, byte[] message, byte[] key)
    {
        (_account, _algorithm, _message, _key) = (account, algorithm, message, key);
        if (Read().Notice is null)
        {
            throw new InvalidOperationException($"The notification is not believed: {Read().Detail}");
        }
    }

    public NotificationReading Read() => _account.Read(new NotificationMessage(_message));

    public int Hmac() => CryptographicOperations.HmacData(_algorithm, _key, _message, _mac);
}
