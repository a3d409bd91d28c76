using System.Globalization;

namespace QrPilot.Proving.Live;

/// <summary>Watches the resident memory of a process.</summary>
internal sealed class HostMemory : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(200);

    private readonly int _processId;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _watch;
    private double _peak;

    public HostMemory(int processId)
    {
        _processId = processId;
        _peak = NowMb(processId);
        _watch = WatchAsync();
    }

    /// <summary>The most so far, in MB.</summary>
    public double PeakMb => Volatile.Read(ref _peak);

    /// <summary>What is resident, in MB.</summary>
    public static double NowMb(int processId)
    {
        var line = File.ReadLines($"/proc/{processId}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        var kilobytes = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        return Math.Round(long.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024.0, 1);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watch;
        _end.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
            {
                Volatile.Write(ref _peak, Math.Max(_peak, NowMb(_processId)));
            }
        }
        catch (OperationCanceledException)
        {
        }
    }
}
