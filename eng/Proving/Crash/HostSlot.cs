using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace QrPilot.Proving.Crash;

/// <summary>A place for a pilot host: whenever its process ends, another one is started on the same port, as a service manager does.</summary>
internal sealed class HostSlot : IAsyncDisposable
{
    private const string Ready = "QrPilot listens on";

    /// <summary>The event of the log behind an answer with 500. What is away is answered with 503.</summary>
    private const string InternalError = "QrPilot.Sdk.AspNetCore[8001]";
    private const int LongestFinding = 2_000;
    private const int MostFailedStarts = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly string _dataFolder;
    private readonly CrashTally _tally;
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _gate = new();
    private Process? _process;
    private Task _supervision = Task.CompletedTask;
    private volatile bool _isUp;
    private bool _wasKilled;

    public HostSlot(string dataFolder, IReadOnlyDictionary<string, string> environment, CrashTally tally)
    {
        _dataFolder = dataFolder;
        _environment = environment;
        _tally = tally;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
    }

    public Uri Address { get; }

    /// <summary>Whether the process that was started here listens.</summary>
    public bool IsUp => _isUp;

    /// <summary>Starts the first process and waits until it listens.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _supervision = Task.Run(() => SuperviseAsync(_end.Token), CancellationToken.None);
        await WaitUntilUpAsync(cancellationToken);
    }

    public async Task WaitUntilUpAsync(CancellationToken cancellationToken)
    {
        while (!_isUp)
        {
            if (_supervision.IsCompleted)
            {
                await _supervision;
            }

            await Task.Delay(50, cancellationToken);
        }
    }

    /// <summary>Ends the process as a power cut would.</summary>
    public void Kill()
    {
        lock (_gate)
        {
            _isUp = false;
            _wasKilled = true;
            _process?.Kill();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        Kill();
        await _supervision.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task SuperviseAsync(CancellationToken cancellationToken)
    {
        for (var failed = 0; !cancellationToken.IsCancellationRequested;)
        {
            var last = "";
            using var process = Launch(line => last = line);
            await process.WaitForExitAsync(CancellationToken.None);
            var (wasUp, wasKilled) = Ended();
            failed = wasUp || wasKilled ? 0 : failed + 1;
            if (wasUp && !wasKilled)
            {
                _tally.Find($"A host ended by itself with {process.ExitCode}: {last}");
            }

            if (failed >= MostFailedStarts)
            {
                throw new CrashException($"A host did not start {failed} times: {last}");
            }

            if (!wasKilled)
            {
                // PostgreSQL may be away; a service manager tries again as well.
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private Process Launch(Action<string> hear)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { HostFile(), "--Urls", Address.GetLeftPart(UriPartial.Authority), $"--QrPilot:Data={_dataFolder}", "--QrPilot:Demo=False" },
            WorkingDirectory = Path.GetDirectoryName(HostFile()),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        lock (_gate)
        {
            _wasKilled = _end.IsCancellationRequested;
            _process = Process.Start(start)!;
            if (_wasKilled)
            {
                _process.Kill();
            }
        }

        var process = _process;
        process.OutputDataReceived += (_, line) => Hear(process, line.Data, hear);
        process.ErrorDataReceived += (_, line) => Hear(process, line.Data, hear);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Hear(Process process, string? line, Action<string> hear)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        hear(line);
        if (line.Contains(InternalError, StringComparison.Ordinal))
        {
            _tally.Find(line.Length > LongestFinding ? line[..LongestFinding] : line);
        }

        lock (_gate)
        {
            if (ReferenceEquals(process, _process) && !_wasKilled && line.Contains(Ready, StringComparison.Ordinal))
            {
                _isUp = true;
            }
        }
    }

    private (bool WasUp, bool WasKilled) Ended()
    {
        lock (_gate)
        {
            var ended = (_isUp, _wasKilled);
            _isUp = false;
            _process = null;
            return ended;
        }
    }

    /// <summary>What the build made beside this program.</summary>
    private static string HostFile()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(here.Parent!.Parent!.FullName, "PilotHost", here.Name, "PilotHost.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
