using System.Diagnostics;
using System.Globalization;
using Npgsql;
using QrPilot.Benchmarks.Load;

namespace QrPilot.Benchmarks.BenchMatch;

/// <summary>PostgreSQL copies both files in, matches and copies the pairs out. Its memory is the peak of the connection's backend with the
/// shared pages that it touched; processor time is the backend's, its helpers' and this client's.</summary>
internal sealed class PostgresMatcher(string connectionString, int postmaster)
{
    private const string Tables = """
        drop table if exists expected, actual, pairs;
        create unlogged table expected (id text, store text, reference text, amount bigint, at timestamptz);
        create unlogged table actual (id text, store text, reference text, amount bigint, at timestamptz)
        """;

    public async Task<MeasuredRun> RunAsync(string expected, string actual, string output)
    {
        var (ours, theirs) = (Process.GetCurrentProcess().TotalProcessorTime, EndedTicks());
        var watch = Stopwatch.StartNew();
        long peak;
        int backend;
        await using (var connection = new NpgsqlConnection(connectionString + ";Pooling=false;Command Timeout=600"))
        {
            await connection.OpenAsync();
            await ExecuteAsync(connection, Tables);
            await CopyInAsync(connection, "expected", expected);
            await CopyInAsync(connection, "actual", actual);
            await ExecuteAsync(connection, "analyze expected; analyze actual");
            await ExecuteAsync(connection, await File.ReadAllTextAsync(MatchBench.Peer("postgres.sql")));
            using (var rows = await connection.BeginTextExportAsync("copy pairs to stdout (format csv, header)"))
            {
                await using var file = File.CreateText(output);
                await CopyAsync(rows, file);
            }

            watch.Stop();
            backend = connection.ProcessID;
            peak = PeakKib(backend);
        }

        // A process' time is known to its parent when it has ended.
        while (Directory.Exists($"/proc/{backend}"))
        {
            await Task.Yield();
        }

        var cpu = (Process.GetCurrentProcess().TotalProcessorTime - ours).TotalSeconds + ((EndedTicks() - theirs) / 100.0);
        return new MeasuredRun(watch.Elapsed.TotalSeconds, cpu, peak / 1024.0);
    }

    private static async Task CopyInAsync(NpgsqlConnection connection, string table, string path)
    {
        using var file = File.OpenText(path);
        await using var rows = await connection.BeginTextImportAsync($"copy {table} from stdin (format csv, header)");
        await CopyAsync(file, rows);
    }

    private static async Task CopyAsync(TextReader from, TextWriter to)
    {
        var block = new char[1 << 16];
        for (int read; (read = await from.ReadAsync(block)) > 0;)
        {
            await to.WriteAsync(block.AsMemory(0, read));
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static long PeakKib(int process) => long.Parse(
        File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);

    /// <summary>Processor time of the server's processes that have ended, in hundredths of a second.</summary>
    private long EndedTicks()
    {
        var stat = File.ReadAllText($"/proc/{postmaster}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture);
    }
}
