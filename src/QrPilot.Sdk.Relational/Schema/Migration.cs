namespace QrPilot.Sdk.Relational.Schema;

/// <summary>One step of a store's schema.</summary>
/// <param name="Version">1, 2, 3 and so on.</param>
/// <param name="Name">What it does.</param>
/// <param name="Checksum">SHA-256 of its text with line feeds, in lower-case hex.</param>
/// <param name="Sql">Its statements.</param>
public sealed record Migration(int Version, string Name, string Checksum, string Sql);
