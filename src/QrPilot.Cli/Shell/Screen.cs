using System.Globalization;
using QrPilot.Sdk.Money;
using Spectre.Console;

namespace QrPilot.Cli.Shell;

/// <summary>Tables for people on the output stream.</summary>
internal static class Screen
{
    public static void WriteTable(CliContext context, string title, IEnumerable<(string Name, string Value)> rows)
    {
        var table = new Table { Title = new TableTitle(Markup.Escape(title)), Border = TableBorder.Rounded }.HideHeaders();
        table.AddColumn(new TableColumn("name"));
        table.AddColumn(new TableColumn("value").RightAligned());
        foreach (var (name, value) in rows)
        {
            table.AddRow(Markup.Escape(name), Markup.Escape(value));
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Out) }).Write(table);
    }

    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Vnd(long dong) => new VndAmount(dong).ToString();
}
