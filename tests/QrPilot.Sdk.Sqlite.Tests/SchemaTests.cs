using System.Text.Json;
using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Sqlite.Migrations;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.Sqlite.Tests;

public sealed class SchemaTests
{
    [Theory]
    [InlineData(typeof(StoreKind))]
    [InlineData(typeof(SessionState))]
    [InlineData(typeof(SessionEndReason))]
    [InlineData(typeof(PaymentState))]
    [InlineData(typeof(RefundState))]
    [InlineData(typeof(NotificationOutcome))]
    [InlineData(typeof(PairingRule))]
    [InlineData(typeof(ExceptionClass))]
    [InlineData(typeof(ExceptionState))]
    [InlineData(typeof(SuggestedAction))]
    [InlineData(typeof(DrawerEntryKind))]
    [InlineData(typeof(DenominatorSource))]
    [InlineData(typeof(SettlementKind))]
    [InlineData(typeof(StaffRole))]
    [InlineData(typeof(AuditActorKind))]
    public void Schema_EveryEnumMember_StandsInACheck(Type type)
    {
        var schema = string.Concat(SqliteStorageHealth.Known.Migrations.Select(migration => migration.Sql));

        foreach (var name in Enum.GetNames(type))
        {
            var text = JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
            Assert.Contains($"'{text}'", schema, StringComparison.Ordinal);
        }
    }
}
