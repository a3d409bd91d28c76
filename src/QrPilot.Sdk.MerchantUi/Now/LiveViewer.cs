using System.Threading.Channels;
using QrPilot.Sdk.MerchantUi.Shell;

namespace QrPilot.Sdk.MerchantUi.Now;

/// <summary>A browser that looks at a store.</summary>
/// <param name="board">What it looks at.</param>
/// <param name="language">In which language.</param>
internal sealed class LiveViewer(LiveBoard board, UiLanguage language)
{
    // A browser that is this far behind is told everything again instead.
    private const int MostWaiting = 32;

    private readonly Channel<ReadOnlyMemory<byte>> _messages = Channel.CreateBounded<ReadOnlyMemory<byte>>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, SingleWriter = true });

    public LiveBoard Board => board;

    public UiLanguage Language => language;

    /// <summary>Whether it has to be told everything with the next change.</summary>
    public bool NeedsAll { get; private set; } = true;

    public ChannelReader<ReadOnlyMemory<byte>> Messages => _messages.Reader;

    /// <summary>Tells it something.</summary>
    public void Tell(ReadOnlyMemory<byte> message) => NeedsAll = !_messages.Writer.TryWrite(message);

    /// <summary>Tells it that the line lives, unless more than that is waiting.</summary>
    public void Beat(ReadOnlyMemory<byte> heartbeat) => _messages.Writer.TryWrite(heartbeat);

    public void End() => _messages.Writer.TryComplete();
}
