using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text.Json;
using QrPilot.Cli.Shell;
using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Webhooks;

/// <summary><c>qrpilot webhooks record</c>.</summary>
internal sealed class RecordCommand
{
    private readonly HostOptions _host = new();
    private readonly Option<DateOnly> _from = DateOption.Make("--from", "The first date of receipt.");
    private readonly Option<DateOnly> _to = DateOption.Make("--to", "The last date of receipt.");
    private readonly Option<FileInfo> _out = new("--out") { Description = "Where to write the lines.", HelpName = "FILE", Required = true };

    public static Command Make(CliContext context) => new RecordCommand().Build(context);

    private Command Build(CliContext context)
    {
        var command = new Command(
            "record",
            "Writes the gateways' notifications of some dates as lines of JSON, oldest first, without payers' personal data. Needs an " +
            $"API key with the scope read. {ExitCode.Help}") { _from, _to, _out };
        _host.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, context, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CliContext context, CancellationToken cancellationToken)
    {
        var (from, to, file) = (parsed.GetValue(_from), parsed.GetValue(_to), parsed.GetRequiredValue(_out));
        DateOption.RequireOrder(from, to);
        ReportFile.Check(file, "--out");
        using var host = _host.Connect(parsed, context);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var draft = file.FullName + ".part";
        try
        {
            await using (var writer = new StreamWriter(draft) { NewLine = "\n" })
            {
                await foreach (var seen in ReadAsync(host.Api, from, to, cancellationToken))
                {
                    var line = Line(seen);
                    await writer.WriteLineAsync(RecordedLine.Write(line));
                    var key = $"{line.Gateway} {line.Outcome}";
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }

            File.Move(draft, file.FullName, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException and not HttpIOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"--out: '{file}' cannot be written: {failure.Message}");
        }
        finally
        {
            File.Delete(draft);
        }

        Screen.WriteTable(
            context,
            $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd} into {file.Name}",
            [.. counts.Select(count => (count.Key, Screen.Count(count.Value))), ("messages", Screen.Count(counts.Values.Sum()))]);
        return ExitCode.Ok;
    }

    private static async IAsyncEnumerable<NotificationView> ReadAsync(
        QrPilotApiClient api, DateOnly from, DateOnly to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            var page = await api.ListNotificationsAsync(from, to, after, cancellationToken: cancellationToken);
            foreach (var seen in page.Items)
            {
                yield return seen;
            }

            after = page.Next;
        }
        while (after is not null);
    }

    private static RecordedMessage Line(NotificationView seen) => new()
    {
        Id = seen.Id,
        Gateway = seen.Gateway,
        Account = seen.Account,
        ReceivedAt = seen.ReceivedAt,
        Outcome = JsonNamingPolicy.SnakeCaseLower.ConvertName(seen.Outcome.ToString()),
        PaymentId = seen.PaymentId,
        Message = seen.Message,
    };
}
