using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Testing.Simulation;
using QrPilot.Sdk.Testing.Simulation.Internal;
using QrPilot.Sdk.Testing.ZaloPay.Internal.Wire;

namespace QrPilot.Sdk.Testing.ZaloPay.Internal;

/// <summary>ZaloPay on stage.</summary>
/// <remarks>Source: docs.zalopay.vn v2.</remarks>
internal sealed class ZaloPaySimulator : IGatewaySimulator, IDisposable
{
    private readonly Stage<ZaloPayOrder> _stage;
    private readonly ZaloPayProtocol _protocol;

    public ZaloPaySimulator(IOptions<GatewaySimulatorOptions> options, IHttpClientFactory clients, TimeProvider clock)
    {
        _protocol = new ZaloPayProtocol(options);
        _stage = new Stage<ZaloPayOrder>(options, clients, clock, settings => settings.ZaloPayRetries, Judge);
    }

    public string Path => "/zalopay";

    public void Map(IEndpointRouteBuilder group)
    {
        var create = new ZaloPayCreate(_stage, _protocol);
        var query = new ZaloPayQuery(_stage);
        var refund = new ZaloPayRefund(_stage);
        MapCall(group, GatewayCallKind.Create, "/v2/create", "app_trans_id", create.Answer);
        MapCall(group, GatewayCallKind.Query, "/v2/query", "app_trans_id", (_, request) => query.Answer(request));
        MapCall(group, GatewayCallKind.Refund, "/v2/refund", "m_refund_id", (_, request) => refund.Answer(request));
        MapCall(group, GatewayCallKind.Query, "/v2/query_refund", "m_refund_id", (_, request) => refund.AnswerQuery(request));
        new PayEndpoint<ZaloPayOrder>(_stage, _protocol).Map(group);
        new ControlEndpoint<ZaloPayOrder>(_stage).Map(group);
    }

    public void Dispose() => _stage.Dispose();

    private void MapCall(
        IEndpointRouteBuilder group, GatewayCallKind kind, string path, string idField, Func<string, ZaloPayRequest, ZaloPayAnswer> carryOut)
    {
        group.MapPost(path, (RequestDelegate)HandleAsync);

        async Task HandleAsync(HttpContext context)
        {
            var fields = await MessageBody.ReadFormAsync(context.Request) ?? await MessageBody.ReadFieldsAsync(context.Request);
            await _stage.Calls.RunAsync(context, kind, fields?.GetValueOrDefault(idField), Carry, answer => WriteAsync(context, answer));

            ZaloPayAnswer Carry()
            {
                var answer = fields is null
                    ? ZaloPayCodes.Refusal(ZaloPayCodes.BadData, "The body must be a form or a flat JSON object")
                    : carryOut(_stage.BaseOf(context.Request, path), new ZaloPayRequest(fields));
                if (answer.SubReturnCode is ZaloPayCodes.BadData or ZaloPayCodes.BadSignature)
                {
                    _stage.Tally.Count(Tally.Kind.Refused);
                }

                return answer;
            }
        }
    }

    private static Task WriteAsync(HttpContext context, ZaloPayAnswer answer) => context.Response.WriteAsJsonAsync(
        answer, ZaloPayJson.Wire.ZaloPayAnswer, cancellationToken: context.RequestAborted);

    /// <summary>Content with HTTP 200 and return_code 1 or 2; everything else is called again.</summary>
    private static Receipt Judge(int status, byte[] body)
    {
        var code = AnswerCode.Read(body, "return_code");
        return new Receipt(status, code, status == 200 && code is "1" or "2");
    }
}
