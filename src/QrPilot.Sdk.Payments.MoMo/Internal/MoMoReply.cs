using QrPilot.Sdk.Payments.MoMo.Internal.Wire;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>What came back over HTTP.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Content">MoMo's answer, or null when the body is not one.</param>
internal readonly record struct MoMoReply(int Status, MoMoCreateResponse? Content)
{
    /// <summary>Whether MoMo's servers had trouble.</summary>
    public bool ServerTrouble => Status >= 500;

    /// <summary>Whether the same request, sent again, may get another answer.</summary>
    public bool MayRepeat => ServerTrouble || (Content?.ResultCode is { } code && MoMoResultCodes.MayRepeat(code));
}
