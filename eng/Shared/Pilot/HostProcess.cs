using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using QrPilot.Sdk.Api;

namespace QrPilot.Eng.Pilot;

/// <summary>The pilot host as a process of its own, as a user starts it.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly bool _demo;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(string dataFolder, int port, bool demo, IReadOnlyDictionary<string, string> environment)
    {
        DataFolder = dataFolder;
        Port = port;
        Address = $"http://127.0.0.1:{port}";
        _demo = demo;
        _environment = environment;
        _process = Process.Start(StartOf([]))!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _listens.TrySetException(new InvalidOperationException("The host ended: " + Output));
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string DataFolder { get; }

    public int Port { get; }

    public string Address { get; }

    public int Id => _process.Id;

    public string ApiKey => File.ReadAllText(Path.Combine(DataFolder, "admin.key")).Trim();

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public static async Task<HostProcess> StartAsync(
        string dataFolder, bool demo, int? port = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var host = new HostProcess(dataFolder, port ?? FreePort(), demo, environment ?? new Dictionary<string, string>());
        await host._listens.Task.WaitAsync(Patience);
        return host;
    }

    public QrPilotApiClient Client()
    {
        var http = new HttpClient { BaseAddress = new Uri(Address) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ApiKey);
        return new QrPilotApiClient(http, TimeProvider.System);
    }

    /// <summary>Runs a command of the host beside it, as its operator does.</summary>
    /// <returns>What the command printed.</returns>
    /// <exception cref="InvalidOperationException">The command failed.</exception>
    public async Task<string> CommandAsync(params string[] words)
    {
        using var command = Process.Start(StartOf(words))!;
        var errors = command.StandardError.ReadToEndAsync();
        var output = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        return command.ExitCode == 0 ? output : throw new InvalidOperationException($"The host's command failed: {output}{await errors}");
    }

    /// <summary>Ends the process as a power cut would.</summary>
    public void KillHard()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks the process to end, as a service manager does.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> StopAsync() => Termination.OfAsync(_process);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            KillHard();
        }

        _process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private ProcessStartInfo StartOf(string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Built.Host, .. words, "--Urls", Address, $"--QrPilot:Data={DataFolder}", $"--QrPilot:Demo={_demo}"])
        {
            WorkingDirectory = System.IO.Path.GetDirectoryName(Built.Host),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (line.Contains("QrPilot listens on", StringComparison.Ordinal))
        {
            _listens.TrySetResult();
        }
    }
}
