using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Tests.Support;

/// <summary>A host with a second store of another gateway account, and staff.</summary>
internal static class StaffScene
{
    public const string SecondStore = "sto_2";

    public static async Task<TestHost> StartAsync()
    {
        var host = await TestHost.StartAsync();
        var first = await host.Get<ICatalogStore>().FindStoreAsync(Sample.Tenant, TestHost.StoreId, TestHost.Stop);
        var second = first! with { Id = SecondStore, Code = "Q2", Name = "Quán Hai", GatewayAccount = "second" };
        await host.Get<ICommitStore>().CommitAsync(new Commit { TenantId = Sample.Tenant, Store = second }, TestHost.Stop);
        return host;
    }

    /// <summary>Somebody of a role who works in certain stores; an owner works in all.</summary>
    public static Caller Caller(StaffRole role, params string[] stores) => StaffService.CallerOf(Member(role, $"stf_{role}", stores));

    public static Task<StaffMember> OwnerAsync(this TestHost host, string login = "chủ-quán", string password = "hash") =>
        host.OwnerAsync(Sample.Tenant, login, password);

    public static async Task<StaffMember> OwnerAsync(this TestHost host, string tenantId, string login, string password)
    {
        var staff = host.Get<StaffService>();
        var made = await staff.MakeOwnerAsync(tenantId, login, "Chủ", evenIfThereIsOne: true, TestHost.Stop);
        return await staff.AcceptInviteAsync(made.Token, password, TestHost.Stop);
    }

    public static async Task<StaffMember> SaveAsync(
        this TestHost host, Caller caller, StaffRole role, string login = "nhân-viên", string? staffId = null, params string[] stores)
    {
        StaffMember? saved = null;
        var draft = new StaffDraft(login, "Nhân viên", role, stores);
        await host.Get<StaffService>().SaveAsync(caller, staffId, draft, Plan(member => saved = member), TestHost.Stop);
        return saved!;
    }

    public static async Task<StaffMember> DisableAsync(this TestHost host, Caller caller, string staffId)
    {
        StaffMember? disabled = null;
        await host.Get<StaffService>().DisableAsync(caller, staffId, Plan(member => disabled = member), TestHost.Stop);
        return disabled!;
    }

    public static async Task<StaffMember> EnableAsync(this TestHost host, Caller caller, string staffId)
    {
        StaffMember? enabled = null;
        await host.Get<StaffService>().EnableAsync(caller, staffId, Plan(member => enabled = member), TestHost.Stop);
        return enabled!;
    }

    private static ReplyPlan<StaffMember> Plan(Action<StaffMember> seen) => TestHost.Plan<StaffMember>(member =>
    {
        seen(member);
        return member.Id;
    });

    private static StaffMember Member(StaffRole role, string id, string[] stores) => new()
    {
        Id = id,
        TenantId = Sample.Tenant,
        Login = id,
        Name = id,
        Role = role,
        StoreIds = stores,
        Stamp = "stamp",
        CreatedAt = Sample.Noon,
        Version = 1,
    };
}
