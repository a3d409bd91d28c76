using System.Runtime.ExceptionServices;
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
        catch (CryptographicException failure)
        {
            // Data protection wraps whatever goes wrong. A ring that could not be read just now says nothing about the secret.
            for (var inner = failure.InnerException; inner is not null; inner = inner.InnerException)
            {
                if (inner is QrPilotException outage)
                {
                    ExceptionDispatchInfo.Throw(outage);
                }
            }

            return null;
        }
    }

    private IDataProtector For(IReadOnlyList<string> purpose) => protection.CreateProtector([Root, .. purpose]);
}
