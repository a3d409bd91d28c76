using System.Text.Json;
using QrPilot.Cli.Shell;

namespace QrPilot.Cli.Replay;

/// <summary>The column maps that ship with the tool, and those that users bring.</summary>
internal static class ColumnMaps
{
    private const string ResourcePrefix = "Maps/";

    /// <summary>The maps in the tool, by name.</summary>
    public static IReadOnlyList<ColumnMap> Shipped()
    {
        var assembly = typeof(ColumnMaps).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return Parse(reader.ReadToEnd(), name);
                }),
        ];
    }

    /// <summary>The shipped map whose columns are all in a header.</summary>
    /// <exception cref="CliException">None fits, or several do.</exception>
    public static ColumnMap Pick(IReadOnlyList<string> header)
    {
        var fitting = Shipped().Where(map => map.Columns.All(header.Contains)).ToList();
        return fitting switch
        {
            [var only] => only,
            [] => throw CliException.BadInput(
                $"No column map in the tool fits the header '{string.Join(",", header)}': say with --map which column holds what."),
            _ => throw CliException.BadInput(
                $"Several column maps fit ({string.Join(", ", fitting.Select(map => map.Name))}): choose with --map."),
        };
    }

    public static ColumnMap Load(FileInfo file)
    {
        try
        {
            return Parse(File.ReadAllText(file.FullName), file.ToString());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"--map: '{file}' cannot be read: {failure.Message}");
        }
    }

    /// <exception cref="CliException">The text is not a map.</exception>
    public static ColumnMap Parse(string json, string source)
    {
        try
        {
            var map = JsonSerializer.Deserialize(json, ReplayJson.Default.ColumnMap)
                ?? throw CliException.BadInput($"The column map '{source}' is empty.");
            return PriceRule.Check(map.Price) is { } wrong
                ? throw CliException.BadInput($"The column map '{source}' is wrong: {wrong}.")
                : map;
        }
        catch (JsonException failure)
        {
            throw CliException.BadInput($"The column map '{source}' cannot be read: {failure.Message}");
        }
    }
}
