using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Testing.Simulation;
using QrPilot.Sdk.Testing.Simulation.Internal;
using QrPilot.Sdk.Testing.VNPay.Internal.Wire;

namespace QrPilot.Sdk.Testing.VNPay.Internal;

/// <summary>VNPay on stage.</summary>
/// <remarks>Source: sandbox.vnpayment.vn/apis/docs, PAY 2.1.0 and querydr&amp;refund.</remarks>
internal sealed class VNPaySimulator : IGatewaySimulator, IDisposable
{
    private readonly Stage<VNPayOrder> _stage;
    private readonly VNPayProtocol _protocol;

    public VNPaySimulator(IOptions<GatewaySimulatorOptions> options, IHttpClientFactory clients, TimeProvider clock)
    {
        _protocol = new VNPayProtocol(options, clock);
        _stage = new Stage<VNPayOrder>(options, clients, clock, settings => settings.VNPayRetries, Judge);
    }

    public string Path => "/vnpay";

    public void Map(IEndpointRouteBuilder group)
    {
        new PayEndpoint<VNPayOrder>(_stage, _protocol).Map(group);
        new VNPayApi(_stage).Map(group);
        new ControlEndpoint<VNPayOrder>(_stage).Map(group);
    }

    public void Dispose() => _stage.Dispose();

    /// <summary>Content with HTTP 200 and RspCode 00 or 02; everything else is called again.</summary>
    private static Receipt Judge(int status, byte[] body)
    {
        var code = AnswerCode.Read(body, "RspCode");
        return new Receipt(status, code, status == 200 && code is "00" or "02");
    }
}
