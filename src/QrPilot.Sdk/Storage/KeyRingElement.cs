namespace QrPilot.Sdk.Storage;

/// <summary>An element of the key ring that the hosts of an installation share.</summary>
/// <param name="Name">Its name; 1 to 500 characters.</param>
/// <param name="Text">What it says, for instance XML. It may be a key, so it appears in no log and no <see cref="ToString"/>.</param>
public sealed record KeyRingElement(string Name, string Text)
{
    /// <summary>The name only.</summary>
    public override string ToString() => $"{nameof(KeyRingElement)} {Name}";
}
