using QrPilot.Sdk.Testing.MoMo.Internal.Wire;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>A request id that was used.</summary>
/// <param name="Content">What it was used for: the signature, which covers everything that counts.</param>
/// <param name="Answer">How it was answered; null while it is carried out.</param>
internal sealed record MoMoMemory(string Content, MoMoAnswer? Answer)
{
    public static string Key(string partnerCode, string requestId) => $"{partnerCode}\n{requestId}";
}
