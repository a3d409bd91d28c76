namespace QrPilot.Sdk.Relational.Schema;

/// <summary>A step that a database has gone.</summary>
/// <param name="Version">1, 2, 3 and so on.</param>
/// <param name="Name">What it did.</param>
/// <param name="Checksum">That of the text that was applied.</param>
public sealed record AppliedMigration(int Version, string Name, string Checksum);
