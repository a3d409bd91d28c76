namespace QrPilot.Sdk.Storage;

/// <summary>Keeps the key ring that the hosts of an installation share, such as that of ASP.NET Core Data Protection. What stands in its
/// elements means nothing to the store, and is as safe as the database is.</summary>
public interface IKeyRingStore
{
    /// <summary>All elements, in the order of their names.</summary>
    Task<IReadOnlyList<KeyRingElement>> ListKeyRingAsync(CancellationToken cancellationToken);

    /// <summary>Adds an element, or replaces the one of the same name. Durable when it returns.</summary>
    Task PutKeyRingElementAsync(KeyRingElement element, CancellationToken cancellationToken);
}
