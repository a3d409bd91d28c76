using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.Relational.Schema;

/// <summary>The migrations that a version of a store knows, in order. They are only ever added to.</summary>
public sealed class MigrationSet
{
    private MigrationSet(IReadOnlyList<Migration> migrations) => Migrations = migrations;

    /// <summary>From version 1 on, without a hole.</summary>
    public IReadOnlyList<Migration> Migrations { get; }

    /// <summary>Reads the resources <c>V0001__what_it_does.sql</c> and so on that are embedded in a store's assembly.</summary>
    public static MigrationSet Load(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return new MigrationSet([.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly.GetManifestResourceStream(name)!, name))]);
    }

    /// <summary>The next migration of a database, or null when it has all of them.</summary>
    /// <param name="applied">What the database has, in order.</param>
    /// <exception cref="QrPilotException">The database is newer than this version, or was made by other text.</exception>
    public Migration? NextAfter(IReadOnlyList<AppliedMigration> applied)
    {
        ArgumentNullException.ThrowIfNull(applied);
        foreach (var step in applied)
        {
            if (step.Version > Migrations.Count)
            {
                throw new QrPilotException(
                    ErrorCodes.SchemaTooNew,
                    $"The database has schema version {step.Version}; this version of QrPilot knows {Migrations.Count}. Update QrPilot.");
            }

            if (!string.Equals(step.Checksum, Migrations[step.Version - 1].Checksum, StringComparison.Ordinal))
            {
                throw new QrPilotException(
                    ErrorCodes.MigrationChanged,
                    $"Migration {step.Version} ({step.Name}) was applied with another text than the one in this version of QrPilot.");
            }
        }

        return applied.Count < Migrations.Count ? Migrations[applied.Count] : null;
    }

    /// <summary>Refuses a database that does not have all migrations.</summary>
    /// <param name="applied">What the database has, in order.</param>
    /// <exception cref="QrPilotException">It is newer or older than this version, or was made by other text.</exception>
    public void Demand(IReadOnlyList<AppliedMigration> applied)
    {
        ArgumentNullException.ThrowIfNull(applied);
        if (NextAfter(applied) is not null)
        {
            throw new QrPilotException(
                ErrorCodes.StorageUnavailable, $"The database has {applied.Count} of {Migrations.Count} migrations: run migrate first.");
        }
    }

    private static Migration Read(Stream stream, string file)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var sql = reader.ReadToEnd().ReplaceLineEndings("\n");
        var parts = Path.GetFileNameWithoutExtension(file).Split("__", 2);
        var version = int.Parse(parts[0].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
        return new Migration(version, parts[1], Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))), sql);
    }
}
