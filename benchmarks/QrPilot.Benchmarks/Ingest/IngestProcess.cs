using System.Diagnostics;

namespace QrPilot.Benchmarks.Ingest;

/// <summary>A process that runs <see cref="IngestHost"/> until this is disposed of.</summary>
internal sealed class IngestProcess : IAsyncDisposable
{
    private readonly Process _process;

    private IngestProcess(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    public static async Task<IngestProcess> StartAsync(string connectionString)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["ingest-host", connectionString])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };

        // As a host of the Web SDK has it, which this program is not.
        start.Environment["DOTNET_gcServer"] = "1";
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The host did not start.");
        return new IngestProcess(process, address);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
