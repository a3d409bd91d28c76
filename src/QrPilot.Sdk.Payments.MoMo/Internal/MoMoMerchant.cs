using System.Text;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>What the writers and readers of messages need of an account, worked out once: keys as bytes, addresses.</summary>
internal sealed class MoMoMerchant
{
    private const string Path = "/v2/gateway/api/";

    public MoMoMerchant(string name, MoMoAccountOptions options)
    {
        Name = name;
        Who = $"MoMo (account {name})";
        Options = options;
        PartnerCode = Encoding.UTF8.GetBytes(options.PartnerCode);
        AccessKey = Encoding.UTF8.GetBytes(options.AccessKey.Reveal());
        SecretKey = Encoding.UTF8.GetBytes(options.SecretKey.Reveal());
        Keys = options.PreviousSecretKey is { IsSet: true } previous ? [SecretKey, Encoding.UTF8.GetBytes(previous.Reveal())] : [SecretKey];
        var root = options.Endpoint.TrimEnd('/') + Path;
        CreateAddress = new Uri(root + "create");
        QueryAddress = new Uri(root + "query");
        ConfirmAddress = new Uri(root + "confirm");
        RefundAddress = new Uri(root + "refund");
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

    public Uri CreateAddress { get; }

    public Uri QueryAddress { get; }

    public Uri ConfirmAddress { get; }

    public Uri RefundAddress { get; }

    /// <summary>An error that names the gateway and the account.</summary>
    /// <param name="what">Completes "MoMo (account main) ..."; holds no secret.</param>
    /// <param name="isTransient">Whether the same call may succeed later.</param>
    public GatewayException Trouble(string what, bool isTransient = false) => new($"{Who} {what}.", isTransient);
}
