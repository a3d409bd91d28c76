using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>Staff: one login in the whole deployment, changes that check a version, and never a tenant whose last owner was ended.</summary>
public abstract class StoreStaffConformance : StoreFacts
{
    /// <summary>A member comes back as it went in, by id, by login and in the list, and so does what replaced it.</summary>
    /// <param name="seed">Draws the values.</param>
    [Theory]
    [MemberData(nameof(Awkward.Seeds), MemberType = typeof(Awkward))]
    public async Task Staff_AwkwardValues_ComeBackEqual(int seed)
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Store = Sample.Store("sto_2", "Q2") });
        var any = new AwkwardRecords(seed);
        var first = any.Staff("stf_1", "an@quán", version: 1);
        var second = any.Staff("stf_1", "bình", version: 2);
        var other = any.Staff("stf_2", "an lành", version: 1);

        await stage.MustCommitAsync(Write(first));
        await stage.MustCommitAsync(Write(other));
        await stage.ReopenAsync();
        await AssertFoundAsync(stage, first);
        await stage.MustCommitAsync(Write(second, expected: 1));
        await stage.ReopenAsync();

        await AssertFoundAsync(stage, second);
        Assert.Null(await stage.Staff.FindStaffByLoginAsync("an@quán", Stop));
        Assert.Equal(["stf_2", "stf_1"], (await stage.Staff.ListStaffAsync(Sample.Tenant, Stop)).Select(member => member.Id));
    }

    /// <summary>Signing in knows no tenant, so a login that another tenant's member has is taken; a change of one's own is not.</summary>
    [Fact]
    public async Task Commit_LoginTaken_LeavesNothingBehind()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Write(Sample.Staff()));
        await stage.MustCommitAsync(Write(Sample.Staff("stf_2", "hai")));
        var before = await StoreImage.ReadAsync(stage);

        var theirs = Sample.Staff("stf_9") with { TenantId = Sample.OtherTenant };
        Assert.Equal(CommitOutcome.NameTaken, (await stage.CommitAsync(Write(theirs))).Outcome);
        Assert.Equal(CommitOutcome.NameTaken, (await stage.CommitAsync(Write(Sample.Staff("stf_3")))).Outcome);
        Assert.Equal(CommitOutcome.NameTaken, (await stage.CommitAsync(Write(Sample.Staff("stf_2") with { Version = 2 }, expected: 1))).Outcome);

        Assert.Equal(before, await StoreImage.ReadAsync(stage));
        Assert.Empty(await stage.Staff.ListStaffAsync(Sample.OtherTenant, Stop));
        await stage.MustCommitAsync(Write(Sample.Staff() with { Version = 2 }, expected: 1));
    }

    /// <summary>Of sixteen changes of one version one holds.</summary>
    [Fact]
    public async Task Commit_SameVersionAtOnce_OneHolds()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Write(Sample.Staff()));

        var results = await AtOnceAsync(task => stage.CommitAsync(Write(Sample.Staff() with { Name = $"{task}", Version = 2 }, expected: 1)));

        Assert.Equal(1, results.Count(result => result.Outcome == CommitOutcome.Committed));
        Assert.Equal(Tasks - 1, results.Count(result => result.Outcome == CommitOutcome.Conflict));
        Assert.Equal(2, (await stage.Staff.FindStaffAsync(Sample.Tenant, "stf_1", Stop))!.Version);
    }

    /// <summary>The tenant's owners, ended at the same moment: one of them is left.</summary>
    [Fact]
    public async Task Commit_AllOwnersEndedAtOnce_OneIsLeft()
    {
        await using var stage = await SeededAsync();
        for (var number = 0; number < Tasks; number++)
        {
            await stage.MustCommitAsync(Write(Owner(number)));
        }

        Assert.True(await stage.Staff.HasOwnerAsync(Sample.Tenant, Stop));
        var results = await AtOnceAsync(task => stage.CommitAsync(Ends(
            task % 2 == 0
                ? Owner(task) with { DisabledAt = Sample.Noon, Version = 2 }
                : Owner(task) with { Role = StaffRole.Manager, StoreIds = [Sample.StoreId], Version = 2 })));

        Assert.Equal(1, results.Count(result => result.Outcome == CommitOutcome.Conflict));
        Assert.Single(await stage.Staff.ListStaffAsync(Sample.Tenant, Stop), member => member.IsActiveOwner);
        Assert.True(await stage.Staff.HasOwnerAsync(Sample.Tenant, Stop));
    }

    /// <summary>Neither a disabled owner nor a manager nor another tenant's owner makes a tenant have one.</summary>
    [Fact]
    public async Task HasOwner_NoneThatMaySignIn_SaysNo()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Write(Owner(1) with { DisabledAt = Sample.Noon }));
        await stage.MustCommitAsync(Write(Sample.Staff("stf_m", "quản lý") with { Role = StaffRole.Manager }));
        await stage.MustCommitAsync(Write(Owner(2) with { TenantId = Sample.OtherTenant }));

        Assert.False(await stage.Staff.HasOwnerAsync(Sample.Tenant, Stop));
        Assert.True(await stage.Staff.HasOwnerAsync(Sample.OtherTenant, Stop));
    }

    /// <summary>A store that there is not is refused by the schema.</summary>
    [Fact]
    public async Task Commit_StoreUnknown_IsRefusedByTheSchema()
    {
        await using var stage = await SeededAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => stage.CommitAsync(Write(Sample.Staff() with { StoreIds = ["sto_none"] })));

        Assert.Empty(await stage.Staff.ListStaffAsync(Sample.Tenant, Stop));
    }

    private static StaffMember Owner(int number) =>
        Sample.Staff($"stf_{number}", $"chủ-{number:d2}") with { Role = StaffRole.Owner, StoreIds = [] };

    private static Commit Write(StaffMember member, long? expected = null) =>
        Sample.Commit(member.TenantId) with { Staff = new StaffWrite(member, expected) };

    private static Commit Ends(StaffMember member) => Sample.Commit() with { Staff = new StaffWrite(member, 1) { EndsAnOwner = true } };

    private static async Task AssertFoundAsync(StoreStage stage, StaffMember member)
    {
        var listed = await stage.Staff.ListStaffAsync(Sample.Tenant, Stop);
        StaffMember?[] found =
        [
            await stage.Staff.FindStaffAsync(Sample.Tenant, member.Id, Stop),
            await stage.Staff.FindStaffByLoginAsync(member.Login, Stop),
            listed.Single(other => other.Id == member.Id),
        ];
        Assert.All(found, other =>
        {
            Assert.Equal(member.StoreIds, other!.StoreIds);
            Assert.Equal(member, other with { StoreIds = member.StoreIds });
        });
    }
}
