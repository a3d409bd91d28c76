using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>A unit of background work is claimed by one host at a time, and whoever lost a lease changes nothing any more.</summary>
public abstract class StoreLeaseConformance : StoreFacts
{
    private const string Job = "sweep";
    private static readonly TimeSpan Long = TimeSpan.FromDays(1);
    private static readonly WorkUnit Unit = new(Job, Sample.Tenant, "sto_1 2026-03-14");

    /// <summary>What one host holds, no other one gets.</summary>
    [Fact]
    public async Task Claim_UnitIsDue_OneHolds()
    {
        await using var stage = await SeededAsync();
        await stage.Leases.PutAsync([Unit], TimeSpan.Zero, Stop);

        var first = await ClaimAsync(stage);
        var second = await ClaimAsync(stage);

        Assert.Equal(Unit, Assert.Single(first).Unit);
        Assert.Empty(second);
    }

    /// <summary>What is due later, or is another job's, is not given.</summary>
    [Fact]
    public async Task Claim_NothingIsDue_GivesNothing()
    {
        await using var stage = await SeededAsync();
        await stage.Leases.PutAsync([Unit], Long, Stop);
        await stage.Leases.PutAsync([Unit with { Job = "other" }], TimeSpan.Zero, Stop);

        Assert.Empty(await ClaimAsync(stage));
    }

    /// <summary>Putting a unit down that is known neither frees it nor makes a second one of it.</summary>
    [Fact]
    public async Task Put_UnitIsKnown_StaysAsItIs()
    {
        await using var stage = await SeededAsync();
        await stage.Leases.PutAsync([Unit], TimeSpan.Zero, Stop);
        var lease = Assert.Single(await ClaimAsync(stage));

        await stage.Leases.PutAsync([Unit, Unit], TimeSpan.Zero, Stop);

        Assert.Empty(await ClaimAsync(stage));
        Assert.True(await stage.Leases.RenewAsync(lease, Long, Stop));
    }

    /// <summary>When the term of a host is over, the next one gets the unit, and the first can neither renew nor finish.</summary>
    [Fact]
    public async Task Claim_TermIsOver_FencesTheFormerHolderOff()
    {
        await using var stage = await SeededAsync();
        await stage.Leases.PutAsync([Unit], TimeSpan.Zero, Stop);
        var dead = Assert.Single(await ClaimAsync(stage, TimeSpan.Zero));

        var lease = Assert.Single(await ClaimAsync(stage));

        Assert.True(lease.Fence > dead.Fence);
        Assert.False(await stage.Leases.RenewAsync(dead, TimeSpan.Zero, Stop));
        Assert.False(await stage.Leases.FinishAsync(dead, TimeSpan.Zero, Stop));
        Assert.False(await stage.Leases.FinishAsync(dead, null, Stop));
        Assert.Empty(await ClaimAsync(stage));
        Assert.True(await stage.Leases.FinishAsync(lease, TimeSpan.Zero, Stop));
    }

    /// <summary>A lease that is renewed is held on.</summary>
    [Fact]
    public async Task Renew_TermIsOverAndNobodyCame_HoldsOn()
    {
        await using var stage = await SeededAsync();
        await stage.Leases.PutAsync([Unit], TimeSpan.Zero, Stop);
        var lease = Assert.Single(await ClaimAsync(stage, TimeSpan.Zero));

        Assert.True(await stage.Leases.RenewAsync(lease, Long, Stop));

        Assert.Empty(await ClaimAsync(stage));
    }

    /// <summary>A lease ends once. After that the unit is due when it was said to be.</summary>
    [Fact]
    public async Task Finish_Held_EndsTheLeaseOnce()
    {
        await using var stage = await SeededAsync();
        await stage.Leases.PutAsync([Unit], TimeSpan.Zero, Stop);
        var lease = Assert.Single(await ClaimAsync(stage));

        Assert.True(await stage.Leases.FinishAsync(lease, TimeSpan.Zero, Stop));
        Assert.False(await stage.Leases.FinishAsync(lease, Long, Stop));
        Assert.False(await stage.Leases.RenewAsync(lease, Long, Stop));

        var next = Assert.Single(await ClaimAsync(stage));
        Assert.True(next.Fence > lease.Fence);
        Assert.True(await stage.Leases.FinishAsync(next, Long, Stop));
        Assert.Empty(await ClaimAsync(stage));
    }

    /// <summary>A unit that is done for good is gone. Put down again, it is a new one: old claims do not count for it.</summary>
    [Fact]
    public async Task Finish_ForGood_ForgetsTheUnitAndNotTheNumber()
    {
        await using var stage = await SeededAsync();
        await stage.Leases.PutAsync([Unit], TimeSpan.Zero, Stop);
        var first = Assert.Single(await ClaimAsync(stage, TimeSpan.Zero));
        var second = Assert.Single(await ClaimAsync(stage));

        Assert.True(await stage.Leases.FinishAsync(second, null, Stop));
        Assert.Empty(await ClaimAsync(stage));
        await stage.ReopenAsync();
        await stage.Leases.PutAsync([Unit], TimeSpan.Zero, Stop);
        var third = Assert.Single(await ClaimAsync(stage));

        Assert.True(first.Fence < second.Fence && second.Fence < third.Fence);
        Assert.False(await stage.Leases.FinishAsync(first, null, Stop));
        Assert.False(await stage.Leases.FinishAsync(second, null, Stop));
        Assert.True(await stage.Leases.RenewAsync(third, Long, Stop));
    }

    /// <summary>The longest due is claimed first, and no more than asked for.</summary>
    [Fact]
    public async Task Claim_ManyAreDue_GivesTheLongestDue()
    {
        await using var stage = await SeededAsync();
        await stage.Leases.PutAsync([Unit with { Subject = "c" }], -TimeSpan.FromHours(1), Stop);
        await stage.Leases.PutAsync([Unit with { Subject = "a" }], -TimeSpan.FromHours(2), Stop);
        await stage.Leases.PutAsync([Unit with { Subject = "b" }], -TimeSpan.FromHours(3), Stop);

        var claimed = await stage.Leases.ClaimAsync(Job, "host", Long, limit: 2, Stop);

        Assert.Equal(["a", "b"], claimed.Select(lease => lease.Unit.Subject).Order(StringComparer.Ordinal));
    }

    /// <summary>A tenant's work, another one's and that across tenants are three units, whatever they are called.</summary>
    [Fact]
    public async Task Put_SameSubjectOfOthers_AreUnitsOfTheirOwn()
    {
        await using var stage = await SeededAsync();
        WorkUnit[] units = [Unit, Unit with { TenantId = Sample.OtherTenant }, Unit with { TenantId = null }, Unit with { Subject = "" }, Unit with { Subject = "Quán ' \" \\ 1" }];
        await stage.Leases.PutAsync(units, TimeSpan.Zero, Stop);

        var claimed = await ClaimAsync(stage);
        Assert.True(await stage.Leases.FinishAsync(claimed.Single(lease => lease.Unit == units[2]), TimeSpan.Zero, Stop));

        Assert.Equal(units.ToHashSet(), claimed.Select(lease => lease.Unit).ToHashSet());
        Assert.Equal(units[2], Assert.Single(await ClaimAsync(stage)).Unit);
    }

    /// <summary>Hosts that claim at once never get the same unit.</summary>
    [Fact]
    public async Task TwoHosts_ClaimAtOnce_GetEachUnitOnce()
    {
        await using var stage = await SeededAsync();
        string[] subjects = [.. Enumerable.Range(10, 40).Select(i => $"{i}")];
        await stage.Leases.PutAsync([.. subjects.Select(subject => Unit with { Subject = subject })], TimeSpan.Zero, Stop);
        ILeaseStore[] hosts = [stage.Leases, (await stage.OpenAnotherAsync()).GetRequiredService<ILeaseStore>()];

        var claimed = await AtOnceAsync(task => hosts[task % 2].ClaimAsync(Job, $"host-{task % 2}", Long, limit: 5, Stop));

        // What another was claiming at that moment is passed over, and given to whoever asks next.
        var left = await stage.Leases.ClaimAsync(Job, "host-0", Long, limit: 100, Stop);
        var all = claimed.SelectMany(some => some).Concat(left).ToList();
        Assert.Equal(subjects, all.Select(lease => lease.Unit.Subject).Order(StringComparer.Ordinal));
        Assert.Distinct(all.Select(lease => lease.Fence));
    }

    private static Task<IReadOnlyList<Lease>> ClaimAsync(StoreStage stage, TimeSpan? term = null) =>
        stage.Leases.ClaimAsync(Job, "host", term ?? Long, limit: 10, Stop);
}
