using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Hosting.Commands;

/// <summary>Issues an API key from the machine of the host, for the first one above all: there is no default key.</summary>
internal sealed class KeyCommand(ApiKeyService keys, ICatalogStore catalog) : IHostCommand
{
    private const string Word = "key";

    private static readonly Dictionary<string, ApiScopes> Scopes = new(StringComparer.Ordinal)
    {
        ["ingest"] = ApiScopes.Ingest, ["read"] = ApiScopes.Read, ["ops"] = ApiScopes.Ops, ["admin"] = ApiScopes.Admin,
    };

    public string Usage => "key TENANT NAME SCOPE...  issues an API key and prints it, once; scopes: ingest, read, ops, admin";

    public async Task<int?> RunAsync(IReadOnlyList<string> words, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (words.Count < 4 || words[0] != Word || !words.Skip(3).All(Scopes.ContainsKey))
        {
            return null;
        }

        var (tenantId, name) = (words[1], words[2]);
        if (await catalog.FindTenantAsync(tenantId, cancellationToken) is null)
        {
            await errors.WriteLineAsync($"There is no tenant {tenantId}: it is made when the host serves for the first time.");
            return HostCommands.Refused;
        }

        var all = words.Skip(3).Aggregate(ApiScopes.None, (sum, scope) => sum | Scopes[scope]);
        var issued = await keys.IssueAsync(tenantId, name, all, cancellationToken);
        await output.WriteLineAsync(issued.Secret);
        return HostCommands.Done;
    }
}
