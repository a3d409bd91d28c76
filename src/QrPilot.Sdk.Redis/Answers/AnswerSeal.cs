using Microsoft.Extensions.Options;
using QrPilot.Sdk.Identity;

namespace QrPilot.Sdk.Redis.Answers;

/// <summary>Seals answers for the address at which they lie. Whoever reads or writes Redis learns no answer and makes none.</summary>
internal sealed class AnswerSeal(IOptions<QrPilotOptions> options)
{
    /// <summary>Rises with every change of <see cref="AnswerBytes"/>; bytes of another version are not read.</summary>
    private const byte Version = 1;

    private readonly KeySeal _seal = new(options, "qrpilot answers in redis", Version);

    public byte[] Close(ReadOnlySpan<byte> bytes, string address) => _seal.Close(bytes, address);

    public byte[]? Open(ReadOnlySpan<byte> bytes, string address) => _seal.Open(bytes, address);
}
