using Microsoft.AspNetCore.Routing;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.AspNetCore.Catalog;

/// <summary>Administration of API keys. A new key's answer is never stored, so these take no idempotency key.</summary>
internal static class ApiKeyEndpoints
{
    private static readonly (string Name, ApiScopes Scope)[] Scopes =
        [("ingest", ApiScopes.Ingest), ("read", ApiScopes.Read), ("ops", ApiScopes.Ops), ("admin", ApiScopes.Admin)];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new ApiRoutes(endpoints, "Catalog");
        routes.Get<ListAnswer<ApiKeyView>>("/v1/api-keys", "ListApiKeys", "The API keys, oldest first, without their secrets.", Access.Administrators, ListAsync);
        routes.PostRaw<ApiKeyInput, ApiKeyAnswer>(
            "/v1/api-keys", "IssueApiKey", "Issues an API key and shows its secret this once.", Access.Administrators, ApiRoutes.SmallBody, IssueAsync);
        routes.Delete<ApiKeyView>("/v1/api-keys/{id}", "RevokeApiKey", "Revokes an API key at once.", Access.Administrators, RevokeAsync);
    }

    private static async Task ListAsync(ApiCall call)
    {
        var keys = await call.Get<ICatalogStore>().ListApiKeysAsync(call.Caller.TenantId, call.Aborted);
        await call.SendAsync(new ListAnswer<ApiKeyView>([.. keys.Select(ViewOf)]), ApiJson.Default.ListAnswerApiKeyView);
    }

    private static async Task IssueAsync(ApiCall call)
    {
        var input = JsonBody.Bind(call.Body.Span, ApiJson.Default.ApiKeyInput);
        var known = input.Scopes.All(name => Scopes.Any(scope => scope.Name == name));
        new InputCheck()
            .Text("name", input.Name, 100)
            .That("scopes", known && input.Scopes.Count is >= 1 and <= 4, "It is one or more of ingest, read, ops, admin.")
            .Throw();
        var scopes = input.Scopes.Aggregate(ApiScopes.None, (all, name) => all | Scopes.Single(scope => scope.Name == name).Scope);
        var issued = await call.Get<ApiKeyService>().IssueAsync(call.Caller, input.Name, scopes, call.Aborted);
        await call.SendAsync(new ApiKeyAnswer(ViewOf(issued.Key), issued.Secret), ApiJson.Default.ApiKeyAnswer);
    }

    private static async Task RevokeAsync(ApiCall call)
    {
        var revoked = await call.Get<ApiKeyService>().RevokeAsync(call.Caller, call.Route("id"), call.Aborted);
        await call.SendAsync(ViewOf(revoked), ApiJson.Default.ApiKeyView);
    }

    private static ApiKeyView ViewOf(ApiKey key) => new()
    {
        Id = key.Id,
        Name = key.Name,
        Scopes = [.. Scopes.Where(scope => key.Scopes.HasFlag(scope.Scope)).Select(scope => scope.Name)],
        CreatedAt = key.CreatedAt,
        RevokedAt = key.RevokedAt,
    };
}
