using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.Postgres.Migrations;

/// <summary>Whether the database keeps tenants apart, as this host's role finds it. Pure.</summary>
/// <param name="IsOn">Whether it does.</param>
/// <param name="IsBypassed">Whether the role passes it: a superuser, or one with <c>BYPASSRLS</c>.</param>
internal sealed record RowLevelSecurity(bool IsOn, bool IsBypassed)
{
    private const string Option = $"{nameof(PostgresStoreOptions)}.{nameof(PostgresStoreOptions.RowLevelSecurity)}";

    /// <summary>Refuses a database that is not as the options say.</summary>
    /// <exception cref="QrPilotException">It differs, or the role passes it.</exception>
    public void Demand(bool wanted)
    {
        if (wanted != IsOn)
        {
            throw Wrong($"{Option} is {wanted} and the database has it {(IsOn ? "on" : "off")}: run migrate, and give all hosts the same options.");
        }

        if (wanted && IsBypassed)
        {
            throw Wrong($"{Option} is True, but superusers and roles with BYPASSRLS pass it: connect as another role.");
        }
    }

    private static QrPilotException Wrong(string message) => new(ErrorCodes.InvalidConfiguration, message);
}
