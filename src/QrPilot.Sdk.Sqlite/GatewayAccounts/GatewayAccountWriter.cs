using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.GatewayAccounts;

/// <summary>Writes gateway accounts inside a transaction; false on a conflict.</summary>
internal static class GatewayAccountWriter
{
    public static bool Write(Link link, string tenantId, GatewayAccountWrite write)
    {
        if (write.IsRemoval)
        {
            return link.Use(GatewayAccountSql.Delete)
                .With("$tenant_id", tenantId)
                .With("$gateway", write.Account.Gateway)
                .With("$name", write.Account.Name)
                .With("$expected_version", write.ExpectedVersion)
                .Run() == 1;
        }

        var statement = link.Use(write.ExpectedVersion is null ? GatewayAccountSql.Insert : GatewayAccountSql.Update);
        GatewayAccountRow.Write(statement.Row, tenantId, write.Account);
        if (write.ExpectedVersion is { } expected)
        {
            statement.With("$expected_version", expected);
        }

        return statement.Run() == 1;
    }
}
