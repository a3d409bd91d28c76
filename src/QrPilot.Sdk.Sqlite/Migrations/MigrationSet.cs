using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.Sqlite.Migrations;

/// <summary>The migrations that this version knows, in order.</summary>
internal static class MigrationSet
{
    public static IReadOnlyList<Migration> Embedded { get; } = Load();

    /// <exception cref="QrPilotException">The database is newer than this version, or was made by other text.</exception>
    public static void Check(IReadOnlyList<Migration> known, IReadOnlyList<AppliedMigration> applied)
    {
        foreach (var step in applied)
        {
            if (step.Version > known.Count)
            {
                throw new QrPilotException(
                    ErrorCodes.SchemaTooNew,
                    $"The database has schema version {step.Version}; this version of QrPilot knows {known.Count}. Update QrPilot.");
            }

            var expected = known[step.Version - 1];
            if (!string.Equals(step.Checksum, expected.Checksum, StringComparison.Ordinal))
            {
                throw new QrPilotException(
                    ErrorCodes.MigrationChanged,
                    $"Migration {step.Version} ({step.Name}) was applied with another text than the one in this version of QrPilot.");
            }
        }
    }

    private static Migration[] Load()
    {
        var assembly = typeof(MigrationSet).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly.GetManifestResourceStream(name)!, name))];
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
