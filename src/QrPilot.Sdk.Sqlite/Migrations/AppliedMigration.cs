using QrPilot.Sdk.Sqlite.Internal;

namespace QrPilot.Sdk.Sqlite.Migrations;

/// <summary>A step that a database has gone.</summary>
internal sealed record AppliedMigration(int Version, string Name, string Checksum)
{
    public static AppliedMigration Read(Rows row) => new(row.Count(), row.Text(), row.Text());
}
