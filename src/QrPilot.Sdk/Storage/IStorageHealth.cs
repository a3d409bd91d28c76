namespace QrPilot.Sdk.Storage;

/// <summary>Prepares and probes a storage.</summary>
public interface IStorageHealth
{
    /// <summary>Brings the schema up to this version.</summary>
    /// <exception cref="Errors.QrPilotException">The schema is newer than this version knows, or an applied migration was changed.</exception>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Reads and writes nothing of value, and throws when the storage cannot serve.</summary>
    Task ProbeAsync(CancellationToken cancellationToken);
}
