namespace QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

/// <summary>Makes secrets unreadable for whoever reads the store. Serves all threads.</summary>
public interface ISecretProtector
{
    /// <summary>Seals a secret.</summary>
    /// <param name="purpose">Whose secret it is, from the general to the particular; it opens for the same purpose only.</param>
    /// <param name="secret">The secret.</param>
    /// <returns>A text that tells nothing of the secret but about its length.</returns>
    string Protect(IReadOnlyList<string> purpose, string secret);

    /// <summary>Opens what was sealed, also by another host of the installation.</summary>
    /// <param name="purpose">The purpose for which it was sealed.</param>
    /// <param name="sealedText">What <see cref="Protect"/> gave.</param>
    /// <returns>The secret, or null where it cannot be opened: the keys are gone, or it was sealed for another purpose.</returns>
    string? Unprotect(IReadOnlyList<string> purpose, string sealedText);
}
