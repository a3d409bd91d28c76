using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Testing.MoMo.Internal.Wire;
using QrPilot.Sdk.Testing.Simulation;
using QrPilot.Sdk.Testing.Simulation.Internal;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>MoMo on stage.</summary>
/// <remarks>Source: developers.momo.vn v3.</remarks>
internal sealed class MoMoSimulator : IGatewaySimulator, IDisposable
{
    private const string Root = "/v2/gateway/api";

    private readonly Stage<MoMoOrder> _stage;
    private readonly MoMoProtocol _protocol;
    private readonly BoundedMemory<MoMoMemory> _requests;

    public MoMoSimulator(IOptions<GatewaySimulatorOptions> options, IHttpClientFactory clients, TimeProvider clock)
    {
        _protocol = new MoMoProtocol(options);
        _stage = new Stage<MoMoOrder>(options, clients, clock, settings => settings.MoMoRetries, Judge);
        _requests = new BoundedMemory<MoMoMemory>(() => options.Value.RememberedOrders);
    }

    public string Path => "/momo";

    public void Map(IEndpointRouteBuilder group)
    {
        var create = new MoMoCreate(_stage, _requests, _protocol);
        var query = new MoMoQuery(_stage);
        var refund = new MoMoRefund(_stage, _requests);
        var confirm = new MoMoConfirm(_stage, _requests);
        MapCall(group, GatewayCallKind.Create, "/create", create.Answer);
        MapCall(group, GatewayCallKind.Query, "/query", (_, body) => query.Answer(body));
        MapCall(group, GatewayCallKind.Refund, "/refund", (_, body) => refund.Answer(body));
        MapCall(group, GatewayCallKind.Confirm, "/confirm", (_, body) => confirm.Answer(body));
        new PayEndpoint<MoMoOrder>(_stage, _protocol).Map(group);
        new ControlEndpoint<MoMoOrder>(_stage).Map(group);
    }

    public void Dispose() => _stage.Dispose();

    private void MapCall(IEndpointRouteBuilder group, GatewayCallKind kind, string path, Func<string, JsonElement, MoMoAnswer> carryOut)
    {
        group.MapPost(Root + path, (RequestDelegate)HandleAsync);

        async Task HandleAsync(HttpContext context)
        {
            using var document = await MessageBody.ReadObjectAsync(context.Request);
            await _stage.Calls.RunAsync(context, kind, OrderIdOf(document), Carry, answer => WriteAsync(context, answer));

            MoMoAnswer Carry() => document is null
                ? MoMoAnswer.Refusal(MoMoCodes.BadFormat, _stage.Now, subErrors: [])
                : carryOut(_stage.BaseOf(context.Request, Root + path), document.RootElement);
        }
    }

    private static Task WriteAsync(HttpContext context, MoMoAnswer answer)
    {
        var isRefused = answer.ResultCode is > 0 and < MoMoCodes.FirstOfOutcomes;
        context.Response.StatusCode = isRefused ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return context.Response.WriteAsJsonAsync(answer, MoMoJson.Wire.MoMoAnswer, cancellationToken: context.RequestAborted);
    }

    private static string? OrderIdOf(JsonDocument? document) =>
        document?.RootElement.TryGetProperty("orderId", out var id) == true && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private static Receipt Judge(int status, byte[] body) => new(status, null, status is >= 200 and < 300);
}
