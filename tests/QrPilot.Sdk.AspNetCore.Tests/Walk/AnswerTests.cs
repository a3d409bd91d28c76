using QrPilot.Sdk.AspNetCore.Tests.OpenApi;
using QrPilot.Sdk.AspNetCore.Tests.Support;

namespace QrPilot.Sdk.AspNetCore.Tests.Walk;

[Collection(BusyHost.Name)]
public sealed class AnswerTests(ApiHost host)
{
    [Fact]
    public async Task Operation_ValidCall_AnswersAsDescribed()
    {
        var walker = await Walker.StartAsync(host);
        var check = new SchemaCheck(walker.Document);
        var faults = new List<string>();
        foreach (var operation in walker.Document.Operations)
        {
            var scene = operation.Method == "GET" ? walker.Scene : await (await Scene.PlayAsync(host, host.Shop)).PayAsync();
            var answer = await host.SendAsync(walker.Valid(operation, scene));
            if (answer.Status != operation.SuccessStatus)
            {
                faults.Add($"{operation.Id}: {operation.SuccessStatus} expected, came {answer.Status} {answer.Text}");
            }
            else if (operation.AnswerSchema(answer.Status) is { } schema)
            {
                faults.AddRange(check.Faults(answer.Json, schema).Select(fault => $"{operation.Id}: {fault}"));
            }
            else if (operation.TakesCredential)
            {
                faults.Add($"{operation.Id}: its answer is not described");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Operation_EveryField_IsInItsExample()
    {
        var walker = await Walker.StartAsync(host);

        Assert.All(walker.Writing, operation =>
        {
            Assert.Empty(new SchemaCheck(walker.Document).Faults(System.Text.Json.Nodes.JsonNode.Parse(walker.BodyOf(operation).ToJsonString()), operation.BodySchema!));
            Assert.NotEmpty(new Mutations(walker.Document, walker.BodyOf(operation), operation.BodySchema!).All());
        });
        Assert.All(walker.Document.Operations, operation => Assert.All(
            operation.ParametersIn("query").Where(name => name != "cursor"), name => Assert.Contains($"{name}=", walker.Valid(operation).Path, StringComparison.Ordinal)));
    }
}
