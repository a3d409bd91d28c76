using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Staff;

/// <summary>All roles times all rights: each right by the roles that have it.</summary>
public sealed class StaffRightsTests
{
    private static readonly Dictionary<StaffRight, string> Table = new()
    {
        [StaffRight.ServeTables] = "Cashier Manager Owner",
        [StaffRight.RecordCash] = "Cashier Manager Owner",
        [StaffRight.CountDrawer] = "Cashier Manager Owner",
        [StaffRight.ResolveExceptions] = "Cashier Manager Owner",
        [StaffRight.VoidOthersCash] = "Manager Owner",
        [StaffRight.VoidSession] = "Manager Owner",
        [StaffRight.WriteOff] = "Manager Owner",
        [StaffRight.Unlink] = "Manager Owner",
        [StaffRight.UndoOthers] = "Manager Owner",
        [StaffRight.Refund] = "Manager Owner",
        [StaffRight.Reconcile] = "Manager Owner",
        [StaffRight.CloseUncounted] = "Manager Owner",
        [StaffRight.ImportSettlements] = "Manager Owner",
        [StaffRight.SeeReports] = "Manager Owner",
        [StaffRight.SeeAudit] = "Manager Owner",
        [StaffRight.SeeBlindSums] = "Owner",
        [StaffRight.SetUp] = "Owner",
        [StaffRight.ManageStaff] = "Owner",
    };

    [Fact]
    public void Allows_EveryRoleAndRight_IsAsTheTableSays()
    {
        Assert.Equal(Enum.GetValues<StaffRight>(), Table.Keys.Order());
        foreach (var right in Enum.GetValues<StaffRight>())
        {
            var roles = Enum.GetValues<StaffRole>().Where(role => StaffRights.Allows(role, right));
            Assert.Equal($"{right}: {Table[right]}", $"{right}: {string.Join(' ', roles)}");
        }
    }

    [Fact]
    public void May_ApiKeysAndPhones_AreNotLimitedByRoles()
    {
        foreach (var caller in (Caller[])[Sample.Staff(), Sample.Till(), Sample.Diner("ses_1")])
        {
            Assert.All(Enum.GetValues<StaffRight>(), right => Assert.True(caller.May(right)));
            Assert.True(caller.MayReach("sto_1"));
            Assert.True(caller.MayReach(null));
        }
    }

    [Fact]
    public void Require_RightThatTheRoleLacks_IsRefusedWithItsCode()
    {
        var cashier = Sample.Till() with { Role = StaffRole.Cashier };

        var refusal = Assert.Throws<CommandException>(() => cashier.Require(StaffRight.WriteOff));

        Assert.Equal((RefusalKind.Forbidden, ErrorCodes.RightMissing), (refusal.Kind, refusal.Code));
        cashier.Require(StaffRight.RecordCash);
    }

    [Theory]
    [InlineData(StaffRole.Cashier)]
    [InlineData(StaffRole.Manager)]
    [InlineData(StaffRole.Owner)]
    public void TimeOf_StaffOfAnyRole_IsNow(StaffRole role)
    {
        var caller = new Caller { TenantId = Sample.Tenant, Id = "stf_1", Role = role, Scopes = ApiScopes.Admin };

        Assert.Equal(Sample.Noon, caller.TimeOf(Sample.Noon.AddDays(-1), Sample.Noon));
    }

    [Fact]
    public void MayReach_BoundToStores_ReachesThemAndNothingOfNoStore()
    {
        var caller = Sample.Till() with { Role = StaffRole.Manager, StoreIds = new HashSet<string> { "sto_1", "sto_3" } };

        Assert.Equal([true, false, true, false], ((string?[])["sto_1", "sto_2", "sto_3", null]).Select(caller.MayReach));
    }
}
