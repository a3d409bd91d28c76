namespace PilotHost;

/// <summary>What the pilot host reads from its configuration.</summary>
/// <param name="DataFolder">The folder of the database file and of the host's keys (<c>QrPilot:Data</c>).</param>
/// <param name="Demo">Whether an empty database is seeded and a day is played (<c>QrPilot:Demo</c>).</param>
/// <param name="Postgres">Where PostgreSQL is, for many hosts; null for a SQLite file in the data folder
/// (<c>QrPilot:Postgres:ConnectionString</c>).</param>
/// <param name="Redis">Where Redis is, for hosts that share it; null for none (<c>QrPilot:Redis:Configuration</c>).</param>
/// <param name="AutoMigrate">Whether the host brings the schema up to date when it starts (<c>QrPilot:AutoMigrate</c>). Where it does not,
/// <c>migrate</c> as the first argument does, and nothing else.</param>
internal sealed record PilotSettings(string DataFolder, bool Demo, string? Postgres, string? Redis, bool AutoMigrate)
{
    /// <summary>The tenant of the pilot: whoever operates the stores.</summary>
    public const string TenantId = "pilot";

    /// <summary>Where the administrator's key is written.</summary>
    public string AdminKeyPath => Path.Combine(DataFolder, "admin.key");

    public static PilotSettings Read(IConfiguration configuration, string contentRoot)
    {
        var folder = Path.GetFullPath(configuration["QrPilot:Data"] ?? "data", contentRoot);
        return new PilotSettings(
            folder,
            configuration.GetValue("QrPilot:Demo", defaultValue: true),
            configuration["QrPilot:Postgres:ConnectionString"],
            configuration["QrPilot:Redis:Configuration"],
            configuration.GetValue("QrPilot:AutoMigrate", defaultValue: true));
    }
}
