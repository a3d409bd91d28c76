using System.Text;
using Polly;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>An account with what is worked out once: keys as bytes, the create address, its own circuit breaker.</summary>
internal sealed class MoMoAccount
{
    public MoMoAccount(string name, MoMoAccountOptions options, ResiliencePipeline<MoMoReply> pipeline)
    {
        Name = name;
        Options = options;
        Pipeline = pipeline;
        PartnerCode = Encoding.UTF8.GetBytes(options.PartnerCode);
        AccessKey = Encoding.UTF8.GetBytes(options.AccessKey);
        SecretKey = Encoding.UTF8.GetBytes(options.SecretKey);
        CreateAddress = new Uri(options.Endpoint.TrimEnd('/') + "/v2/gateway/api/create");
    }

    public string Name { get; }

    public MoMoAccountOptions Options { get; }

    public ResiliencePipeline<MoMoReply> Pipeline { get; }

    public byte[] PartnerCode { get; }

    public byte[] AccessKey { get; }

    public byte[] SecretKey { get; }

    public Uri CreateAddress { get; }
}
