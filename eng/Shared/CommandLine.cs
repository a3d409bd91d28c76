using System.Globalization;
using System.Text.Json;

namespace QrPilot.Eng;

/// <summary>The options of a command: <c>--name value</c>.</summary>
internal sealed class CommandLine(string[] options)
{
    public int Number(string name, int fallback) => Text(name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : fallback;

    public string? Text(string name) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;

    /// <summary>Prints a report, and writes it where <c>--json</c> says.</summary>
    public async Task ReportAsync<T>(T report)
    {
        var json = JsonSerializer.Serialize(report, ReportJson.Options);
        Console.WriteLine(json);
        if (Text("--json") is { } path)
        {
            await File.WriteAllTextAsync(path, json + "\n");
        }
    }
}
