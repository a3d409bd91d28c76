namespace QrPilot.Sdk.Identity;

/// <summary>Ids made of a prefix and a UUID version 7 in 32 lower-case hex digits.</summary>
/// <param name="clock">Where the time inside the ids comes from.</param>
public sealed class UuidV7IdSource(TimeProvider clock) : IIdSource
{
    /// <inheritdoc />
    public string Next(string prefix) => string.Concat(prefix, Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
}
