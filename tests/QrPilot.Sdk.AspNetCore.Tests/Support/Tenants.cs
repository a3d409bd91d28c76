using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.AspNetCore.Tests.Support;

/// <summary>Makes tenants with their first keys, which the API cannot do.</summary>
internal static class Tenants
{
    public static async Task<TestTenant> AddAsync(IServiceProvider services, string id)
    {
        var catalog = services.GetRequiredService<ICatalogStore>();
        var keys = services.GetRequiredService<ApiKeyService>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await catalog.AddTenantAsync(new Tenant(id, $"The {id}", now), CancellationToken.None);
        var revoked = new ApiKey
        {
            Id = $"key_revoked{id}",
            TenantId = id,
            Name = "revoked",
            Scopes = ApiScopes.Admin,
            SecretHash = SHA256.HashData(Encoding.UTF8.GetBytes("secret")),
            CreatedAt = now,
            RevokedAt = now,
        };
        await services.GetRequiredService<ICommitStore>().CommitAsync(new Commit { TenantId = id, ApiKey = revoked }, CancellationToken.None);
        return new TestTenant(id, Account: id)
        {
            Ingest = await IssueAsync(ApiScopes.Ingest),
            Read = await IssueAsync(ApiScopes.Read),
            Ops = await IssueAsync(ApiScopes.Ops),
            Admin = await IssueAsync(ApiScopes.Admin),
            Idle = await IssueAsync(ApiScopes.None),
            Revoked = $"qrp_revoked{id}_secret",
            RevokedId = revoked.Id,
        };

        async Task<string> IssueAsync(ApiScopes scopes) => (await keys.IssueAsync(id, scopes.ToString(), scopes, CancellationToken.None)).Secret;
    }
}
