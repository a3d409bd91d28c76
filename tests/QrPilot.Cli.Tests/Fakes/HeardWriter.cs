namespace QrPilot.Cli.Tests.Fakes;

/// <summary>Keeps what was written and tells when it was flushed.</summary>
internal sealed class HeardWriter : StringWriter
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends once the writer has been flushed, by a command that goes on running.</summary>
    public Task Flushed => _ready.Task;

    public override Task FlushAsync()
    {
        _ready.TrySetResult();
        return base.FlushAsync();
    }
}
