using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Resolutions;

/// <summary>Writes people's decisions and what they move. A write that somebody else got ahead of ends all of it.</summary>
internal static class ResolutionScript
{
    public static void Add(Script script, string tenantId, ResolutionWrite write)
    {
        ResolutionRow.Write(script.Add(ResolutionSql.Insert), tenantId, write.Resolution);
        if (write.Exception is { } move)
        {
            Add(script, tenantId, move);
        }

        if (write.Link is { } link)
        {
            if (link.ExpectedResolutionId is { } expected)
            {
                script.Add(ResolutionSql.DeleteLink).With(tenantId).With(link.ActualId).With(expected);
            }

            if (link.Link is { } standing)
            {
                LinkRow.Write(script.Add(ResolutionSql.InsertLink), tenantId, standing);
            }
        }
    }

    public static void Add(Script script, string tenantId, ExceptionMove move)
    {
        var command = script.Add(ResolutionSql.MoveException).With(tenantId).With(move.ExceptionId);
        command.Choice("from", move.From);
        command.Choice("state", move.To);
        command.Flag("stands", move.Stands);
        command.With(move.ResolutionId);
        command.Choice("resolution_kind", move.ResolutionKind);
        command.With(move.EndedAt);
    }
}
