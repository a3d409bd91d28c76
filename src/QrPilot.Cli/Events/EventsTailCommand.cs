using System.CommandLine;
using QrPilot.Cli.Shell;

namespace QrPilot.Cli.Events;

/// <summary><c>qrpilot events tail</c>.</summary>
internal sealed class EventsTailCommand
{
    private readonly HostOptions _host = new();

    private readonly Option<string> _cursor = new("--cursor")
    {
        Description = "Reads on from where a page ended: the cursor that this command prints in the end.",
        HelpName = "C",
    };

    private readonly Option<bool> _fromStart = new("--from-start") { Description = "Reads from the tenant's first event." };

    private readonly Option<long?> _limit = new("--limit")
    {
        Description = "Ends after so many events; without --cursor and --from-start: begins so many events before the end (10).",
        HelpName = "N",
    };

    private readonly Option<bool> _wait = new("--wait") { Description = "Waits for new events until ctrl-c." };

    public static Command Make(CliContext context) => new EventsTailCommand().Build(context);

    private Command Build(CliContext context)
    {
        var command = new Command(
            "tail",
            "Prints events as lines of JSON and checks that none is missing or repeated (then it ends with 3). In the end it writes " +
            $"the next cursor to the error stream. {ExitCode.Help}") { _cursor, _fromStart, _limit, _wait };
        _host.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_cursor) is not null && result.GetValue(_fromStart))
            {
                result.AddError("--cursor and --from-start exclude each other.");
            }
        });
        _limit.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && long.TryParse(result.Tokens[0].Value, out var limit) && limit < 1)
            {
                result.AddError("--limit: it must be 1 or more.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var host = _host.Connect(parsed, context);
            var reader = new FeedTail(host.Api, context)
            {
                Cursor = parsed.GetValue(_cursor),
                FromStart = parsed.GetValue(_fromStart),
                Limit = parsed.GetValue(_limit),
                Wait = parsed.GetValue(_wait),
            };
            return await reader.RunAsync(cancellationToken);
        });
        return command;
    }
}
