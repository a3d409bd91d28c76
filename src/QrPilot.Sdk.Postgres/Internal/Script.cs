using Npgsql;
using QrPilot.Sdk.Relational;

namespace QrPilot.Sdk.Postgres.Internal;

/// <summary>Statements that travel together, in one round trip and one transaction.</summary>
/// <param name="tenantId">Whose rows they read and write, or <see cref="AllTenants"/>. Row-level security shows them no others.</param>
internal sealed class Script(string tenantId)
{
    /// <summary>The statements look across tenants, or at none.</summary>
    public const string AllTenants = TenantKey.All;

    private const string BeginSnapshot = "begin isolation level repeatable read read only";
    private const string TellTenant = "select set_config('qrpilot.tenant', $1, true)";
    private const string EndSnapshot = "commit";

    private readonly List<NpgsqlBatchCommand> _commands = [];

    /// <summary>Whether all statements read one moment of the database and change nothing.</summary>
    public bool IsSnapshot { get; init; }

    /// <summary>Whether running all of it a second time, although nobody knows what became of the first, applies nothing twice: it only
    /// reads, or the second time changes nothing more, or a version or a key ends it then.</summary>
    public bool MayRepeat
    {
        get => field || IsSnapshot;
        init;
    }

    /// <summary>Whether the statements run all the time: they keep to a few connections, whose servers have them prepared and know their
    /// tables.</summary>
    public bool IsHot { get; init; }

    public Command Add(string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        _commands.Add(command);
        return new Command(command);
    }

    /// <summary>The same statements for another connection: those that were sent remember where they are prepared.</summary>
    public Script Again()
    {
        var again = new Script(tenantId) { IsSnapshot = IsSnapshot, IsHot = IsHot, MayRepeat = MayRepeat };
        foreach (var command in _commands)
        {
            var fresh = new NpgsqlBatchCommand(command.CommandText);
            foreach (NpgsqlParameter parameter in command.Parameters)
            {
                fresh.Parameters.Add(parameter.Clone());
            }

            again._commands.Add(fresh);
        }

        return again;
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
