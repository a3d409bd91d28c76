using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Resolutions;

/// <summary>Writes people's decisions and what they move inside a transaction; false on a conflict.</summary>
internal static class ResolutionWriter
{
    public static bool Write(Link link, string tenantId, ResolutionWrite write)
    {
        var statement = link.Use(ResolutionSql.Insert);
        ResolutionRow.Write(statement.Row, tenantId, write.Resolution);
        return statement.Run() == 1
            && (write.Exception is null || Write(link, tenantId, write.Exception))
            && (write.Link is null || Write(link, tenantId, write.Link));
    }

    public static bool Write(Link link, string tenantId, ExceptionMove move) => link.Use(ResolutionSql.MoveException)
        .With("$tenant_id", tenantId)
        .With("$id", move.ExceptionId)
        .With("$from", EnumText.Of(move.From))
        .With("$state", EnumText.Of(move.To))
        .With("$stands", move.Stands)
        .With("$resolution_id", move.ResolutionId)
        .With("$resolution_kind", EnumText.Of(move.ResolutionKind))
        .With("$ended_at", move.EndedAt)
        .Run() == 1;

    private static bool Write(Link link, string tenantId, LinkWrite write)
    {
        if (write.ExpectedResolutionId is { } expected && link.Use(ResolutionSql.DeleteLink)
            .With("$tenant_id", tenantId)
            .With("$actual_id", write.ActualId)
            .With("$resolution_id", expected)
            .Run() != 1)
        {
            return false;
        }

        if (write.Link is not { } standing)
        {
            return true;
        }

        var statement = link.Use(ResolutionSql.InsertLink);
        LinkRow.Write(statement.Row, tenantId, standing);
        return statement.Run() == 1;
    }
}
