using FsCheck;
using FsCheck.Fluent;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Staff;

public sealed class SignInRulesTests
{
    private static readonly StaffOptions Options = new();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(7, 4)]
    [InlineData(10, 32)]
    [InlineData(11, 60)]
    [InlineData(12, 60)]
    [InlineData(int.MaxValue, 60)]
    public void LockAfter_FailuresInARow_DoublesUpToAnHour(int failures, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), SignInRules.LockAfter(failures, Options));

    [Fact]
    public void LockAfter_AnyOptions_NeverGetsShorterAndStaysWithinBounds() => Rule.Holds(
        from before in Gen.Choose(3, 100)
        from first in Gen.Choose(1, 3_600)
        from more in Gen.Choose(0, 80_000)
        from failures in Gen.Choose(0, 200)
        select (before, first, longest: first + more, failures),
        drawn =>
        {
            var options = new StaffOptions
            {
                FailuresBeforeLock = drawn.before,
                FirstLock = TimeSpan.FromSeconds(drawn.first),
                LongestLock = TimeSpan.FromSeconds(drawn.longest),
            };
            var (one, next) = (SignInRules.LockAfter(drawn.failures, options), SignInRules.LockAfter(drawn.failures + 1, options));
            Assert.True(next >= one);
            Assert.Equal(drawn.failures < drawn.before, one == TimeSpan.Zero);
            Assert.True(one == TimeSpan.Zero || (one >= options.FirstLock && one <= options.LongestLock));
        });

    [Fact]
    public void Attempt_FiveWrong_LocksThatTheRightOneDoesNotOpen()
    {
        var member = Member();
        for (var i = 0; i < 5; i++)
        {
            Assert.Null(member.LockedUntil);
            member = Attempt(member, isRight: false, Sample.Noon, SignInVerdict.WrongPassword);
        }

        Assert.Equal(Sample.Noon.AddMinutes(1), member.LockedUntil);
        Assert.Equal(member, Attempt(member, isRight: true, Sample.Noon.AddMinutes(1).AddTicks(-1), SignInVerdict.Locked));
        Assert.Equal(member, Attempt(member, isRight: false, Sample.Noon, SignInVerdict.Locked));
        var later = Attempt(member, isRight: false, Sample.Noon.AddMinutes(1), SignInVerdict.WrongPassword);
        Assert.Equal(Sample.Noon.AddMinutes(3), later.LockedUntil);
        var signedIn = Attempt(later, isRight: true, Sample.Noon.AddMinutes(3), SignInVerdict.SignedIn);
        Assert.Equal(
            (0, (DateTimeOffset?)null, (DateTimeOffset?)Sample.Noon.AddMinutes(3), 8L),
            (signedIn.FailedSignIns, signedIn.LockedUntil, signedIn.LastSignInAt, signedIn.Version));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Attempt_DisabledOrWithoutPassword_IsRefusedAndNotCounted(bool isRight)
    {
        var disabled = Member() with { DisabledAt = Sample.Noon };
        var invited = Member() with { PasswordHash = null };

        Assert.Equal(disabled, Attempt(disabled, isRight, Sample.Noon, SignInVerdict.Disabled));
        Assert.Equal(invited, Attempt(invited, isRight, Sample.Noon, SignInVerdict.NoPassword));
    }

    [Fact]
    public void Attempt_PasswordChangedWhileItWasChecked_IsRefusedAndNotCounted()
    {
        var member = Member();

        var result = SignInRules.Attempt(member, "older", isRight: true, Sample.Noon, Options);

        Assert.Equal(new SignInResult(SignInVerdict.WrongPassword, member, Counts: false), result);
    }

    private static StaffMember Attempt(StaffMember member, bool isRight, DateTimeOffset now, SignInVerdict verdict)
    {
        var result = SignInRules.Attempt(member, member.Stamp, isRight, now, Options);
        Assert.Equal(verdict, result.Verdict);
        Assert.Equal(result.Member != member, result.Counts);
        Assert.Equal(result.Counts ? member.Version + 1 : member.Version, result.Member.Version);
        return result.Member;
    }

    private static StaffMember Member() => new()
    {
        Id = "stf_1",
        TenantId = Sample.Tenant,
        Login = "ba",
        Name = "Ba",
        Role = StaffRole.Cashier,
        StoreIds = [TestHost.StoreId],
        PasswordHash = "hash",
        Stamp = "stamp",
        CreatedAt = Sample.Noon,
        Version = 1,
    };
}
