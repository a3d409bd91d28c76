using Npgsql;

namespace QrPilot.Sdk.Postgres.Internal;

/// <summary>Statements that travel together, in one round trip and one transaction.</summary>
internal sealed class Script
{
    private const string BeginSnapshot = "begin isolation level repeatable read read only";
    private const string EndSnapshot = "commit";

    private readonly List<NpgsqlBatchCommand> _commands = [];

    /// <summary>Whether all statements read one moment of the database.</summary>
    public bool IsSnapshot { get; init; }

    public Command Add(string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        _commands.Add(command);
        return new Command(command);
    }

    public void CopyTo(NpgsqlBatch batch)
    {
        if (IsSnapshot)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(BeginSnapshot));
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
