namespace QrPilot.Sdk.Postgres.Sql;

internal static class WakeUpSql
{
    public const string Notify = """
        select pg_notify($1, payload)
        from unnest($2::text[]) as payload
        """;

    /// <summary>The channel is made of the schema's name, which was checked by the validator of the options.</summary>
    public static string Listen(string channel) => $"listen \"{channel}\"";
}
