using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

public sealed class StaffServiceTests
{
    [Fact]
    public async Task MakeOwner_FirstOfATenant_IsInvitedAndASecondIsRefusedUnlessToldSo()
    {
        using var host = await TestHost.StartAsync();
        var staff = host.Get<StaffService>();

        var made = await staff.MakeOwnerAsync(Sample.Tenant, " Chủ ", "Chủ", evenIfThereIsOne: false, TestHost.Stop);

        Assert.Equal(("chủ", StaffRole.Owner, (string?)null), (made.Member.Login, made.Member.Role, made.Member.PasswordHash));
        Assert.Equal(made.Member.Id, (await staff.FindInvitedAsync(made.Token, TestHost.Stop))!.Id);
        await Refusal.OfAsync(
            ErrorCodes.OwnerExists, () => staff.MakeOwnerAsync(Sample.Tenant, "khác", "Khác", evenIfThereIsOne: false, TestHost.Stop));
        await Refusal.OfAsync(
            ErrorCodes.NotFound, () => staff.MakeOwnerAsync("t-none", "khác", "Khác", evenIfThereIsOne: false, TestHost.Stop));
        await Refusal.OfAsync(
            ErrorCodes.NameTaken, () => staff.MakeOwnerAsync(TestHost.OtherTenant, "chủ", "Khác", evenIfThereIsOne: false, TestHost.Stop));
        await staff.MakeOwnerAsync(Sample.Tenant, "khác", "Khác", evenIfThereIsOne: true, TestHost.Stop);
        Assert.Equal(2, (await host.Get<IStaffStore>().ListStaffAsync(Sample.Tenant, TestHost.Stop)).Count);
    }

    [Fact]
    public async Task MakeOwner_LoginOfADisabledCashier_MakesThemAnOwnerAndEndsOlderInvitations()
    {
        using var host = await StaffScene.StartAsync();
        var owner = StaffService.CallerOf(await host.OwnerAsync());
        var cashier = await host.SaveAsync(owner, StaffRole.Cashier, stores: TestHost.StoreId);
        var old = await host.Get<StaffService>().InviteAsync(owner, cashier.Id, TestHost.Stop);
        await host.DisableAsync(owner, cashier.Id);

        var made = await host.Get<StaffService>().MakeOwnerAsync(Sample.Tenant, cashier.Login, "Ba", evenIfThereIsOne: true, TestHost.Stop);

        Assert.Equal((cashier.Id, true), (made.Member.Id, made.Member.IsActiveOwner));
        Assert.Empty(made.Member.StoreIds);
        Assert.Null(await host.Get<StaffService>().FindInvitedAsync(old.Token, TestHost.Stop));
    }

    [Fact]
    public async Task Save_NewCashierThenManagerOfTwoStores_ChangesTheStampWithRoleAndStoresOnly()
    {
        using var host = await StaffScene.StartAsync();
        var owner = StaffService.CallerOf(await host.OwnerAsync());
        var made = await host.SaveAsync(owner, StaffRole.Cashier, stores: TestHost.StoreId);

        var renamed = await host.SaveAsync(owner, StaffRole.Cashier, "tên-khác", made.Id, TestHost.StoreId);
        var moved = await host.SaveAsync(owner, StaffRole.Cashier, "tên-khác", made.Id, StaffScene.SecondStore);
        var raised = await host.SaveAsync(owner, StaffRole.Manager, "tên-khác", made.Id, StaffScene.SecondStore, TestHost.StoreId);

        Assert.Equal(made.Stamp, renamed.Stamp);
        Assert.Equal(3, ((string[])[renamed.Stamp, moved.Stamp, raised.Stamp]).Distinct().Count());
        var read = await host.Get<StaffService>().ReadAsync(owner, made.Id, TestHost.Stop);
        Assert.Equal([TestHost.StoreId, StaffScene.SecondStore], read.StoreIds);
        Assert.Equal(raised, read with { StoreIds = raised.StoreIds });
        Assert.Equal((4, made.CreatedAt), (read.Version, read.CreatedAt));
    }

    [Fact]
    public async Task Save_LoginTakenOrStoreUnknown_IsRefusedAndNothingIsStored()
    {
        using var host = await StaffScene.StartAsync();
        var owner = StaffService.CallerOf(await host.OwnerAsync());
        await host.OwnerAsync(TestHost.OtherTenant, "người-khác", "hash");

        await Refusal.OfAsync(ErrorCodes.NameTaken, () => host.SaveAsync(owner, StaffRole.Cashier, "NGƯỜI-khác ", null, TestHost.StoreId));
        var refusal = await Refusal.OfAsync(ErrorCodes.StoreNotFound, () => host.SaveAsync(owner, StaffRole.Cashier, "mới", null, "sto_none"));
        await Refusal.OfAsync(ErrorCodes.StaffNotFound, () => host.SaveAsync(owner, StaffRole.Cashier, "mới", "stf_none", TestHost.StoreId));

        Assert.Equal((RefusalKind.NotFound, "store_ids"), (refusal.Kind, refusal.Field));
        Assert.Equal("chủ-quán", Assert.Single(await host.Get<StaffService>().ListAsync(owner, TestHost.Stop)).Login);
    }

    [Fact]
    public async Task Change_OfTheLastOwner_IsRefusedUntilThereIsAnother()
    {
        using var host = await StaffScene.StartAsync();
        var first = await host.OwnerAsync();
        var owner = StaffService.CallerOf(first);

        await Refusal.OfAsync(ErrorCodes.LastOwner, () => host.DisableAsync(owner, first.Id));
        await Refusal.OfAsync(
            ErrorCodes.LastOwner, () => host.SaveAsync(owner, StaffRole.Manager, first.Login, first.Id, TestHost.StoreId));

        var second = await host.OwnerAsync("chủ-hai");
        await host.DisableAsync(owner, second.Id);
        await Refusal.OfAsync(ErrorCodes.LastOwner, () => host.DisableAsync(owner, first.Id));
        await host.EnableAsync(owner, second.Id);
        Assert.NotNull((await host.DisableAsync(owner, first.Id)).DisabledAt);
    }

    [Fact]
    public async Task Disable_OwnersOfEachOtherAtOnce_LeavesOne()
    {
        using var host = await StaffScene.StartAsync();
        var owners = new List<StaffMember>();
        for (var i = 0; i < 16; i++)
        {
            owners.Add(await host.OwnerAsync($"chủ-{i}"));
        }

        var codes = await TestHost.SixteenAsync(async i =>
        {
            try
            {
                await host.DisableAsync(StaffService.CallerOf(owners[(i + 1) % 16]), owners[i].Id);
                return null;
            }
            catch (CommandException refusal)
            {
                return refusal.Code;
            }
        });

        Assert.Equal(ErrorCodes.LastOwner, Assert.Single(codes, code => code is not null));
        Assert.Single(await host.Get<IStaffStore>().ListStaffAsync(Sample.Tenant, TestHost.Stop), member => member.IsActiveOwner);
    }

    [Fact]
    public async Task Disable_Twice_ChangesNothingTheSecondTime()
    {
        using var host = await StaffScene.StartAsync();
        var owner = StaffService.CallerOf(await host.OwnerAsync());
        var cashier = await host.SaveAsync(owner, StaffRole.Cashier, stores: TestHost.StoreId);

        var disabled = await host.DisableAsync(owner, cashier.Id);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await host.DisableAsync(owner, cashier.Id);

        Assert.Equal(disabled, again with { StoreIds = disabled.StoreIds });
        Assert.NotEqual(cashier.Stamp, disabled.Stamp);
        Assert.NotEqual(disabled.Stamp, (await host.EnableAsync(owner, cashier.Id)).Stamp);
    }

    [Theory]
    [InlineData(StaffRole.Cashier)]
    [InlineData(StaffRole.Manager)]
    public async Task Manage_ByAnybodyButAnOwner_IsRefusedButTheirOwnPassword(StaffRole role)
    {
        using var host = await StaffScene.StartAsync();
        var owner = await host.OwnerAsync();
        var staff = host.Get<StaffService>();
        var member = await host.SaveAsync(StaffService.CallerOf(owner), role, stores: TestHost.StoreId);
        var caller = StaffService.CallerOf(member);
        Func<Task>[] forbidden =
        [
            () => host.SaveAsync(caller, StaffRole.Cashier, "mới", null, TestHost.StoreId),
            () => host.DisableAsync(caller, owner.Id),
            () => host.EnableAsync(caller, owner.Id),
            () => staff.ListAsync(caller, TestHost.Stop),
            () => staff.ReadAsync(caller, owner.Id, TestHost.Stop),
            () => staff.InviteAsync(caller, member.Id, TestHost.Stop),
            () => staff.SetPasswordAsync(caller, owner.Id, "hash", TestHost.Stop),
        ];

        foreach (var command in forbidden)
        {
            await Refusal.OfAsync(ErrorCodes.RightMissing, command);
        }

        Assert.Equal(member.Id, (await staff.ReadAsync(caller, member.Id, TestHost.Stop)).Id);
        Assert.Equal("new hash", (await staff.SetPasswordAsync(caller, member.Id, "new hash", TestHost.Stop)).PasswordHash);
    }

    [Fact]
    public async Task Invite_UsedExpiredForgedOrOutdated_IsGone()
    {
        using var host = await StaffScene.StartAsync();
        var staff = host.Get<StaffService>();
        var owner = StaffService.CallerOf(await host.OwnerAsync());
        var member = await host.SaveAsync(owner, StaffRole.Cashier, stores: TestHost.StoreId);
        var used = (await staff.InviteAsync(owner, member.Id, TestHost.Stop)).Token;
        var accepted = await staff.AcceptInviteAsync(used, "hash", TestHost.Stop);
        var expired = (await staff.InviteAsync(owner, member.Id, TestHost.Stop)).Token;
        host.Clock.Advance(TimeSpan.FromHours(24));
        var outdated = (await staff.InviteAsync(owner, member.Id, TestHost.Stop)).Token;
        await host.SaveAsync(owner, StaffRole.Manager, member.Login, member.Id, TestHost.StoreId);
        var disabled = (await staff.InviteAsync(owner, member.Id, TestHost.Stop)).Token;
        await host.DisableAsync(owner, member.Id);

        foreach (var token in (string?[])[used, expired, outdated, disabled, used[..^1], "", null])
        {
            Assert.Null(await staff.FindInvitedAsync(token, TestHost.Stop));
            var refusal = await Refusal.OfAsync(ErrorCodes.InviteInvalid, () => staff.AcceptInviteAsync(token, "other", TestHost.Stop));
            Assert.Equal(RefusalKind.Gone, refusal.Kind);
        }

        Assert.Equal("hash", accepted.PasswordHash);
        Assert.Equal("hash", (await staff.ReadAsync(owner, member.Id, TestHost.Stop)).PasswordHash);
        await Refusal.OfAsync(ErrorCodes.StaffNotFound, () => staff.InviteAsync(owner, member.Id, TestHost.Stop));
    }

    [Fact]
    public async Task Invite_AcceptedSixteenTimesAtOnce_SetsOnePassword()
    {
        using var host = await StaffScene.StartAsync();
        var staff = host.Get<StaffService>();
        var made = await staff.MakeOwnerAsync(Sample.Tenant, "chủ", "Chủ", evenIfThereIsOne: false, TestHost.Stop);

        var set = await TestHost.SixteenAsync(async i =>
        {
            try
            {
                return (await staff.AcceptInviteAsync(made.Token, $"hash {i}", TestHost.Stop)).PasswordHash;
            }
            catch (CommandException refusal) when (refusal.Code == ErrorCodes.InviteInvalid)
            {
                return null;
            }
        });

        var stored = await staff.FindForSignInAsync("CHỦ", TestHost.Stop);
        Assert.Equal(stored!.PasswordHash, Assert.Single(set, hash => hash is not null));
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswordsThenTheRightOne_IsLockedUntilTheMinuteIsOver()
    {
        using var host = await StaffScene.StartAsync();
        var staff = host.Get<StaffService>();
        await host.OwnerAsync();

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(SignInVerdict.WrongPassword, await SignInAsync(host, isRight: false));
        }

        Assert.Equal(SignInVerdict.Locked, await SignInAsync(host, isRight: true));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(SignInVerdict.SignedIn, await SignInAsync(host, isRight: true));
        var owner = (await staff.FindForSignInAsync(" Chủ-Quán", TestHost.Stop))!;
        Assert.Equal((0, host.Clock.GetUtcNow()), (owner.FailedSignIns, owner.LastSignInAt));
        Assert.Null(await staff.FindForSignInAsync("nobody", TestHost.Stop));
        Assert.Null(await staff.FindForSignInAsync(null, TestHost.Stop));
    }

    [Fact]
    public async Task SignIn_WrongPasswordsAtOnce_AreAllCountedOrLocked()
    {
        using var host = await StaffScene.StartAsync();
        await host.OwnerAsync();

        var verdicts = await TestHost.SixteenAsync(_ => SignInAsync(host, isRight: false));

        Assert.Equal(5, verdicts.Count(verdict => verdict == SignInVerdict.WrongPassword));
        Assert.Equal(11, verdicts.Count(verdict => verdict == SignInVerdict.Locked));
    }

    [Fact]
    public async Task SignedIn_StampOfBefore_IsNotGoodAnyMore()
    {
        using var host = await StaffScene.StartAsync();
        var staff = host.Get<StaffService>();
        var owner = await host.OwnerAsync();
        var caller = StaffService.CallerOf(owner);
        var member = await host.SaveAsync(caller, StaffRole.Cashier, stores: TestHost.StoreId);

        Assert.NotNull(await FindAsync(member));
        var changed = await staff.SetPasswordAsync(StaffService.CallerOf(member), member.Id, "hash", TestHost.Stop);
        Assert.Null(await FindAsync(member));
        Assert.NotNull(await FindAsync(changed));
        await host.DisableAsync(caller, member.Id);
        Assert.Null(await FindAsync(changed));
        Assert.Null(await staff.FindSignedInAsync(TestHost.OtherTenant, owner.Id, owner.Stamp, TestHost.Stop));

        Task<StaffMember?> FindAsync(StaffMember signedIn) =>
            staff.FindSignedInAsync(Sample.Tenant, signedIn.Id, signedIn.Stamp, TestHost.Stop);
    }

    [Fact]
    public async Task CallerOf_EachRole_SaysWhoWhatAndWhere()
    {
        using var host = await StaffScene.StartAsync();
        var owner = await host.OwnerAsync();
        var manager = await host.SaveAsync(StaffService.CallerOf(owner), StaffRole.Manager, stores: StaffScene.SecondStore);

        var (all, one) = (StaffService.CallerOf(owner), StaffService.CallerOf(manager));

        Assert.Equal((owner.Id, Sample.Tenant, (StaffRole?)StaffRole.Owner, ApiScopes.Admin), (all.Id, all.TenantId, all.Role, all.Scopes));
        Assert.Equal((manager.Id, (StaffRole?)StaffRole.Manager, ApiScopes.Ops | ApiScopes.Read), (one.Id, one.Role, one.Scopes));
        Assert.Null(all.StoreIds);
        Assert.Equal([StaffScene.SecondStore], one.StoreIds!);
        Assert.Null(one.SessionId);
    }

    [Fact]
    public async Task ToString_OfAMemberAndAnInvitation_TellsNoSecret()
    {
        using var host = await TestHost.StartAsync();
        var made = await host.Get<StaffService>().MakeOwnerAsync(Sample.Tenant, "chủ", "Chủ", evenIfThereIsOne: false, TestHost.Stop);

        Assert.Equal([made.Member.Id, made.Member.Id], [made.ToString(), (made.Member with { PasswordHash = "hash" }).ToString()]);
    }

    private static async Task<SignInVerdict> SignInAsync(TestHost host, bool isRight)
    {
        var staff = host.Get<StaffService>();
        var found = await staff.FindForSignInAsync("chủ-quán", TestHost.Stop);
        return (await staff.RecordSignInAsync(found!, isRight, TestHost.Stop)).Verdict;
    }
}
