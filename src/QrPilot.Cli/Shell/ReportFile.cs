using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace QrPilot.Cli.Shell;

/// <summary>Writes a report as JSON.</summary>
internal static class ReportFile
{
    /// <summary>Says early that the report could not be written later.</summary>
    public static void Check(FileInfo? file, string option = "--json")
    {
        if (file is not null && (file.Directory is not { Exists: true } || Directory.Exists(file.FullName)))
        {
            throw CliException.BadInput($"{option}: '{file}' is not a file in a folder that exists.");
        }
    }

    public static Task WriteAsync<T>(FileInfo? file, T report, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        WriteAsync(file, JsonSerializer.Serialize(report, type) + "\n", "--json", cancellationToken);

    public static async Task WriteAsync(FileInfo? file, string text, string option, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return;
        }

        try
        {
            await File.WriteAllTextAsync(file.FullName, text, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"{option}: '{file}' cannot be written: {failure.Message}");
        }
    }
}
