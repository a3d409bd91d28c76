namespace QrPilot.Sdk.Payments.Gateways.Http;

/// <summary>A call of a gateway. Every attempt sends the same bytes.</summary>
public sealed record GatewayCall
{
    /// <summary>What it does, for logs: <c>create</c>, <c>query</c>, <c>refund</c>, ...</summary>
    public required string Name { get; init; }

    /// <summary>Where to send it (POST).</summary>
    public required Uri Address { get; init; }

    /// <summary>The body.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The content type of the body.</summary>
    /// <value>Default: <c>application/json; charset=UTF-8</c>.</value>
    public string ContentType { get; init; } = "application/json; charset=UTF-8";

    /// <summary>Whether the gateway makes it safe to send it again when the answer was lost.</summary>
    public required bool MayRepeat { get; init; }

    /// <summary>Whether an answer says that the same call, sent again, may get another one. Only asked where <see cref="MayRepeat"/>.</summary>
    public Func<GatewayReply, bool>? IsBusy { get; init; }
}
