using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

namespace QrPilot.Sdk.AspNetCore.DataProtection;

/// <summary>Seals secrets with the data protection of the host, each for its own purpose.</summary>
internal sealed class DataProtectionSecretProtector(IDataProtectionProvider protection) : ISecretProtector
{
    private const string Root = "QrPilot.Secrets.v1";

    public string Protect(IReadOnlyList<string> purpose, string secret) => For(purpose).Protect(secret);

    public string? Unprotect(IReadOnlyList<string> purpose, string sealedText)
    {
        try
        {
            return For(purpose).Unprotect(sealedText);
        }
        catch (CryptographicException failure) when (StorageOutage.In(failure) is null)
        {
            // A ring that could not be read just now says nothing about the secret.
            return null;
        }
    }

    private IDataProtector For(IReadOnlyList<string> purpose) => protection.CreateProtector([Root, .. purpose]);
}
