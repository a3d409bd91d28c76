using System.Text;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Http;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>What the writers and readers of messages need of an account, worked out once: keys as bytes, addresses.</summary>
internal sealed class MoMoMerchant
{
    private const string Path = "/v2/gateway/api/";

    private readonly Uri _root;

    public MoMoMerchant(string name, MoMoAccountOptions options)
    {
        Name = name;
        Who = $"MoMo (account {name})";
        Options = options;
        PartnerCode = Encoding.UTF8.GetBytes(options.PartnerCode);
        AccessKey = Encoding.UTF8.GetBytes(options.AccessKey.Reveal());
        SecretKey = Encoding.UTF8.GetBytes(options.SecretKey.Reveal());
        Keys = options.PreviousSecretKey is { IsSet: true } previous ? [SecretKey, Encoding.UTF8.GetBytes(previous.Reveal())] : [SecretKey];
        _root = new Uri(options.Endpoint.TrimEnd('/') + Path);
    }

    public string Name { get; }

    /// <summary>The gateway and the account, for messages.</summary>
    public string Who { get; }

    public MoMoAccountOptions Options { get; }

    public byte[] PartnerCode { get; }

    // Keys are internal, so that no serializer finds them.
    internal byte[] AccessKey { get; }

    /// <summary>The key that signs.</summary>
    internal byte[] SecretKey { get; }

    /// <summary>The keys that MoMo's signatures may be of.</summary>
    internal byte[][] Keys { get; }

    /// <summary>A call of MoMo's. Repeating is safe for all of them: the request id in the body is MoMo's idempotency key.</summary>
    /// <param name="name">The last part of the address: <c>create</c>, <c>query</c>, ...</param>
    /// <param name="body">The signed request.</param>
    /// <param name="isBusy">Whether an answer says that the same call, sent again, may get another one.</param>
    public GatewayCall Call(string name, ReadOnlyMemory<byte> body, Func<GatewayReply, bool> isBusy) => new()
    {
        Name = name,
        Address = new Uri(_root, name),
        Body = body,
        MayRepeat = true,
        IsBusy = isBusy,
    };

    /// <summary>An error that names the gateway and the account.</summary>
    /// <param name="what">Completes "MoMo (account main) ..."; holds no secret.</param>
    /// <param name="isTransient">Whether the same call may succeed later.</param>
    public GatewayException Trouble(string what, bool isTransient = false) => new($"{Who} {what}.", isTransient);
}
