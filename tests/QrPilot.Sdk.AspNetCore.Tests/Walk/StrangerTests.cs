using System.Text.Json.Nodes;
using QrPilot.Sdk.AspNetCore.Tests.OpenApi;
using QrPilot.Sdk.AspNetCore.Tests.Support;

namespace QrPilot.Sdk.AspNetCore.Tests.Walk;

/// <summary>What belongs to another tenant is as if it did not exist.</summary>
[Collection(QuietHost.Name)]
public sealed class StrangerTests(ApiHost host)
{
    private static readonly string[] NotOfATenant = ["date", "gateway", "account"];

    [Fact]
    public async Task Operation_AnotherTenantsIdInThePath_Is404()
    {
        var walker = await Walker.StartAsync(host);
        var stranger = await Scene.PlayAsync(host, host.Stranger);
        foreach (var operation in walker.Guarded)
        {
            foreach (var name in operation.ParametersIn("path").Except(NotOfATenant))
            {
                await walker.RefuseAsync(operation, $"a stranger's {name}", walker.WithPath(operation, name, Examples.All[operation.Id].Path!(stranger, name)), 404);
                await walker.RefuseAsync(operation, $"no such {name}", walker.WithPath(operation, name, "no_such_id"), 404);
                await walker.RefuseAsync(operation, $"an odd {name}", walker.WithPath(operation, name, "%27%20or%201%3D1--%E1%BB%9F"), 404);
                await walker.RefuseAsync(operation, $"a very long {name}", walker.WithPath(operation, name, new string('x', 5000)), 404);
            }
        }

        walker.Finish();
    }

    [Fact]
    public async Task Operation_AnotherTenantsIdInTheQuery_Is404()
    {
        var walker = await Walker.StartAsync(host);
        var stranger = await Scene.PlayAsync(host, host.Stranger);
        foreach (var operation in walker.Guarded.Where(operation => operation.ParametersIn("query").Contains("store_id")))
        {
            var valid = walker.Valid(operation);
            foreach (var id in new[] { stranger.StoreId, "no_such_id" })
            {
                var path = valid.Path.Replace(walker.Scene.StoreId, id, StringComparison.Ordinal);
                await walker.RefuseAsync(operation, $"store_id={id}", valid with { Path = path }, 404, "store_id");
            }
        }

        walker.Finish();
    }

    [Fact]
    public async Task Operation_AnotherTenantsIdInTheBody_Is404()
    {
        var walker = await Walker.StartAsync(host);
        var stranger = await Scene.PlayAsync(host, host.Stranger);
        var foreign = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["store_id"] = stranger.StoreId,
            ["table_token"] = stranger.FreeTableToken,
        };
        foreach (var operation in walker.Writing)
        {
            var body = walker.BodyOf(operation);
            foreach (var (name, id) in foreign.Where(field => body.ContainsKey(field.Key)))
            {
                var changed = body.DeepClone().AsObject();
                changed[name] = id;
                await walker.RefuseAsync(operation, $"a stranger's {name}", walker.Valid(operation).With(changed), 404, name);
            }
        }

        walker.Finish();
    }

    [Fact]
    public async Task SendEvents_AnotherTenantsSessionOrItem_IsRejectedAndStoresNothing()
    {
        var walker = await Walker.StartAsync(host);
        var stranger = await Scene.PlayAsync(host, host.Stranger);
        var operation = walker.Document.Operation("SendEvents");
        var batch = Scene.Batch(
            Scene.Event("menu.viewed", stranger.SessionId),
            Scene.Event("item.added", walker.Scene.SessionId, data: new JsonObject { ["line_id"] = "l", ["item_id"] = stranger.ItemId, ["quantity"] = 1 }));

        await walker.SendAsync(operation, "a stranger's ids", walker.Valid(operation).With(batch), answer =>
            [.. answer.Good()["verdicts"]!.AsArray().Where(verdict => (string?)verdict!["status"] != "rejected").Select(verdict => $"{verdict}")]);

        walker.Finish();
    }

    [Fact]
    public async Task ReadFeed_AnotherTenantsCursor_Is400()
    {
        var cursor = (string)(await host.GetAsync("/v1/events?limit=1", host.Stranger.Read)).Good()["next_cursor"]!;

        var answer = await host.GetAsync($"/v1/events?cursor={cursor}", host.Shop.Read);

        answer.Is(400, Errors.ErrorCodes.InvalidCursor);
    }
}
