namespace QrPilot.Sdk.Postgres.Partitions;

/// <summary>What retention would remove from a partition.</summary>
/// <param name="Partition">The partition; a month's goes whole, a default one loses its old rows only.</param>
/// <param name="Rows">How many rows, of all tenants.</param>
public sealed record OldRows(string Partition, long Rows);
