using Npgsql;

namespace QrPilot.Sdk.Postgres.Internal;

/// <summary>Statements that travel together, in one round trip and one transaction.</summary>
/// <param name="tenantId">Whose rows they read and write, or <see cref="AllTenants"/>. Row-level security shows them no others.</param>
internal sealed class Script(string tenantId)
{
    /// <summary>The statements look across tenants, or at none.</summary>
    public const string AllTenants = "*";

    private const string BeginSnapshot = "begin isolation level repeatable read read only";
    private const string TellTenant = "select set_config('qrpilot.tenant', $1, true)";
    private const string EndSnapshot = "commit";

    private readonly List<NpgsqlBatchCommand> _commands = [];

    /// <summary>Whether all statements read one moment of the database.</summary>
    public bool IsSnapshot { get; init; }

    /// <summary>Whether the statements run all the time: they keep to a few connections, whose servers have them prepared and know their
    /// tables.</summary>
    public bool IsHot { get; init; }

    public Command Add(string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        _commands.Add(command);
        return new Command(command);
    }

    /// <summary>Adds the statements to a batch, behind one that tells the tenant where <paramref name="tellsTenant"/> asks for it.</summary>
    public void CopyTo(NpgsqlBatch batch, bool tellsTenant)
    {
        if (IsSnapshot)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(BeginSnapshot));
        }

        if (tellsTenant)
        {
            var tell = new NpgsqlBatchCommand(TellTenant);
            new Command(tell).With(tenantId);
            batch.BatchCommands.Add(tell);
        }

        foreach (var command in _commands)
        {
            batch.BatchCommands.Add(command);
        }

        if (IsSnapshot)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(EndSnapshot));
        }
    }
}
