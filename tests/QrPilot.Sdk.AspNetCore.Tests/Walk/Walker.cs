using System.Text.Json.Nodes;
using QrPilot.Sdk.AspNetCore.Tests.OpenApi;
using QrPilot.Sdk.AspNetCore.Tests.Support;

namespace QrPilot.Sdk.AspNetCore.Tests.Walk;

/// <summary>Makes valid calls of every operation, spoils them, and collects everything that was not refused as it should be.</summary>
internal sealed class Walker
{
    private readonly ApiHost _host;
    private readonly List<string> _faults = [];

    private Walker(ApiHost host, ApiDocument document, Scene scene)
    {
        _host = host;
        Document = document;
        Scene = scene;
    }

    public ApiDocument Document { get; }

    public Scene Scene { get; }

    public int Requests { get; private set; }

    /// <summary>The operations that need a credential.</summary>
    public IEnumerable<ApiOperation> Guarded => Document.Operations.Where(operation => operation.TakesCredential);

    /// <summary>The operations that read JSON and need a credential.</summary>
    public IEnumerable<ApiOperation> Writing => Guarded.Where(operation => operation.BodySchema is not null);

    public static async Task<Walker> StartAsync(ApiHost host) =>
        new(host, await ApiDocument.ReadAsync(host), await (await Scene.PlayAsync(host, host.Shop)).PayAsync());

    /// <summary>The valid call of the operation, in the scene, with a key that allows it.</summary>
    public ApiRequest Valid(ApiOperation operation, Scene? scene = null)
    {
        var place = scene ?? Scene;
        var example = Examples.All[operation.Id];
        var request = new ApiRequest(operation.Method, PathOf(operation, name => example.Path!(place, name)) + (example.Query is null ? "" : "?" + example.Query(place)))
        {
            Token = operation.Scopes.Count == 0 ? null : place.Tenant.KeyOf(operation.Scopes.Contains("ingest") ? "ingest" : operation.Scopes[0]),
        };
        if (example.File is not null)
        {
            return request.With(example.File(place)) with { ContentType = "text/csv" };
        }

        return example.Body is null ? request : request.With(example.Body(place));
    }

    public JsonObject BodyOf(ApiOperation operation) => Examples.All[operation.Id].Body!(Scene);

    /// <summary>The path with one parameter replaced.</summary>
    public ApiRequest WithPath(ApiOperation operation, string replaced, string value)
    {
        var valid = Valid(operation);
        var query = valid.Path.IndexOf('?', StringComparison.Ordinal);
        var path = PathOf(operation, name => name == replaced ? value : Examples.All[operation.Id].Path!(Scene, name));
        return valid with { Path = path + (query < 0 ? "" : valid.Path[query..]) };
    }

    /// <summary>Sends what has to be refused with this status, and checks that the store did not change.</summary>
    public Task RefuseAsync(ApiOperation operation, string what, ApiRequest request, int status, string? field = null) =>
        SendAsync(operation, what, request, answer => Problems.Faults(answer, status, field));

    /// <summary>Sends what must change nothing, and judges the answer.</summary>
    public async Task SendAsync(ApiOperation operation, string what, ApiRequest request, Func<ApiAnswer, IReadOnlyList<string>> judge)
    {
        Requests++;
        var version = _host.Store.Version;
        var answer = await _host.SendAsync(request);
        _faults.AddRange(judge(answer).Select(fault => $"{operation.Id}, {what}: {fault}"));
        if (_host.Store.Version != version)
        {
            _faults.Add($"{operation.Id}, {what}: the store has changed ({answer.Status} {answer.Text})");
        }
    }

    /// <summary>Fails with everything that was found, and when nothing was asked.</summary>
    public void Finish()
    {
        Assert.True(_faults.Count == 0, $"{_faults.Count} faults in {Requests} requests:\n{string.Join('\n', _faults.Take(60))}");
        Assert.True(Requests > 0);
    }

    private static string PathOf(ApiOperation operation, Func<string, string> value) =>
        operation.ParametersIn("path").Aggregate(operation.Path, (path, name) => path.Replace($"{{{name}}}", value(name), StringComparison.Ordinal));
}
